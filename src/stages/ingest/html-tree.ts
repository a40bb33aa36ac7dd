import type { DefaultTreeAdapterTypes as Dom } from "parse5";

/** What stands on a page and is never its article. */
export const OUTSIDE: ReadonlySet<string> = new Set(
  "aside button canvas dialog figcaption footer form head iframe input math nav noscript object option script select style svg template textarea video audio".split(
    " ",
  ),
);

/** All elements in document order, each with its depth; with a stack of its own, so that no nesting is too deep. */
export function elementsOf(
  root: Dom.ParentNode,
): { readonly element: Dom.Element; readonly depth: number }[] {
  const found: { element: Dom.Element; depth: number }[] = [];
  const stack: { node: Dom.ChildNode; depth: number }[] = [];
  const push = (parent: Dom.ParentNode, depth: number) => {
    for (const node of parent.childNodes.toReversed()) stack.push({ node, depth });
  };
  push(root, 1);
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (!isElement(step.node)) continue;
    found.push({ element: step.node, depth: step.depth });
    push(step.node, step.depth + 1);
  }
  return found;
}

export const isElement = (node: Dom.Node): node is Dom.Element => "tagName" in node;
export const isText = (node: Dom.Node): node is Dom.TextNode => node.nodeName === "#text";

/** The value of an attribute, or null. */
export const attribute = (element: Dom.Element, name: string): string | null =>
  element.attrs.find((a) => a.name === name)?.value ?? null;

/** All words in an element, as they stand. */
export function wordsIn(element: Dom.ParentNode): string {
  const parts: string[] = [];
  const stack: Dom.ChildNode[] = element.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node)) stack.push(...node.childNodes.toReversed());
  }
  return parts.join("");
}
