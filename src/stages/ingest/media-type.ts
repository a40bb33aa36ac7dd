const BY_EXTENSION: Readonly<Record<string, string>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  vtt: "text/vtt",
  srt: "application/x-subrip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** The extensions that are read as articles, without their dots. */
export const EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The media type that a file's name promises, or null. */
export function typeOfName(uri: string | null): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(uri ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? null) : null;
}

/**
 * The media type of an article: by its extension, else by how its text begins. A name that says plain text, or
 * nothing, yields to a beginning that can be nothing else.
 */
export function mediaTypeOf(uri: string | null, text: string): string {
  const named = typeOfName(uri);
  const seen = sniffed(text.slice(0, HEAD));
  return named === null || named === "text/plain" ? (seen ?? "text/plain") : named;
}

const HEAD = 2048;
const CUE = /^\s*(?:\d+[ \t]*\r?\n[ \t]*)?\d{1,3}:\d{2}:\d{2},\d{1,3}[ \t]*-->/;
const MARKDOWN =
  /^---[ \t]*\r?\n[\w-]+:|^#{1,6} \S|^\*\*[^*\n]{1,80}\*\*|^\[[^\]\n]+\]\([^)\n]+\)|\]\(https?:\/\//m;

function sniffed(head: string): string | null {
  const start = head.trimStart();
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(start)) return "text/vtt";
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article)\b/i.test(start))
    return "text/html";
  if (CUE.test(head)) return "application/x-subrip";
  return MARKDOWN.test(head) ? "text/markdown" : null;
}
