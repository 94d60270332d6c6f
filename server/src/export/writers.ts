/** What writes files: a bundle of its own, read when something is exported. */
export { writeDocx } from "./docx/docx.ts";
export { writeHtml } from "./html/html.ts";
export { writeText } from "./text.ts";
