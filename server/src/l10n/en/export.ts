/** What is said of exported files, by the command line and the editor alike. */
export const exportTexts = {
  "picture-missing": "The picture {0} is missing; its description stands in its place.",
  "picture-outside": "The picture {0} lies outside the folder and was left out; copy it beside the summary.",
  "picture-remote": "The picture {0} lies on the Internet and was not fetched; save it beside the summary.",
  "picture-too-large": "The picture {0} is too large and was left out; save a smaller copy.",
  "picture-no-picture": "{0} is no picture that can be shown and was left out; save it as PNG or JPEG.",
  "picture-broken": "The picture {0} is damaged and could not be drawn; save it again.",
  "table-tiny": "A table of {0} columns had to be set too small to be read; split it, or attach it as a spreadsheet.",
  "font-body": "The text is set in {1}: {0} is not installed.",
  "font-title": "The title is set in {1}: {0} is not installed.",
  "font-heading-1": "Headings of the first level are set in {1}: {0} is not installed.",
  "font-heading-2": "Headings of the second level are set in {1}: {0} is not installed.",
  "font-page-number": "Page numbers are set in {1}: {0} is not installed.",
  "missing-glyphs": "No installed font has these characters: {0}",
  "previous-unreadable": "Last year’s summary {0} cannot be read; its figures were not compared.",

  "write-denied":
    "{0} cannot be written: no permission, or another program has it open. Close it there, or choose another folder.",
  "write-busy": "{0} cannot be written: another program has it open. Close it there, then export again.",
  "write-full": "{0} cannot be written: the disk is full.",
  "write-is-folder": "{0} cannot be written: a folder of that name is there.",
  "write-missing": "{0} cannot be written: its folder does not exist.",
  "write-other": "{0} cannot be written ({1}).",
  "same-file": "{0} is a summary itself; choose another name.",
  unreadable: "{0} cannot be read.",
  "no-text": "{0} is not a Markdown or text file.",
  "pdf-unavailable": "No PDF can be made here: the typesetter does not start ({0}). Export a Word document instead.",
  "pdf-crashed":
    "The PDF could not be made: the typesetter stopped twice on this summary. Export a Word document instead.",
  "pdf-failed": "The PDF could not be made ({0}). Export a Word document instead.",
  "pdf-too-long": "The summary is too long for a PDF. Export a Word document instead.",
  mistake: "{0} could not be exported because of a mistake in this program. See the output for more.",
  failed: "{0} could not be made ({1}).",
} as const;

/** A text for every id. */
export type ExportTexts = { readonly [K in keyof typeof exportTexts]: string };
