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
};

/** The extensions that are read as articles, without their dots. */
export const EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The media type of an article: by its extension, else by how its text begins. */
export function mediaTypeOf(uri: string | null, text: string): string {
  const extension = uri?.toLowerCase().split(".").at(-1) ?? "";
  return BY_EXTENSION[extension] ?? sniffed(text.slice(0, 512).trimStart());
}

function sniffed(head: string): string {
  if (head.startsWith("WEBVTT")) return "text/vtt";
  if (/^<(?:!doctype\s+html|html|head|body|article)\b/i.test(head)) return "text/html";
  return "text/plain";
}
