/** A text as HTML, in an element or in an attribute with quotes. Characters that HTML does not know are left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** A text as a string of CSS that may stand in a `style` element: whatever could end either is written by its code. */
export function cssString(text: string): string {
  const safe = text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[^\p{L}\p{M}\p{N} _.-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `"${safe}"`;
}
