/** Text of an article inside markup: nothing that it says may be read as markup. */

/** For XML and HTML, in text and in attributes; characters that XML 1.0 forbids become "\ufffd". */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"\r]/g, (mark) => REFERENCES[mark] ?? mark)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** For a line of Markdown: marks that mean something are escaped, at its start those of lists too; line ends go. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^([-+=]|\d{1,9}(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
