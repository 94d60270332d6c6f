/** The kinds of file that a page is written to, in the order in which they are offered. Each is also an extension. */
export const EXPORT_FORMATS = ["docx", "pdf", "html", "txt"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
