// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not allow
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text without the characters that XML 1.0 forbids, which would make a Word or Excel file unreadable. */
export const xmlText = (text: string): string => text.replace(notInXml, "\ufffd");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in HTML, between tags or in a quoted attribute. */
export const htmlText = (text: string): string => xmlText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
