/** What exports and previews are made of: a bundle of its own, which is read when it is first needed. */
export { writeDocx } from "./docx/docx.ts";
export { writeHtml } from "./html/html.ts";
export { pageOf } from "./page-of.ts";
export { readPictures, sourcesIn } from "./pictures.ts";
export { targetOf } from "./target.ts";
export { writeText } from "./text.ts";
