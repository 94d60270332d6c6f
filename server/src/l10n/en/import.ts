/** What an import says. The other languages are typed against it, so that a missing text does not compile. */
export const importTexts = {
  commentWord: "Comment",
  atParagraph: "paragraph {0}",
  changesAccepted: "tracked changes accepted: {0} {0|insertion|insertions}, {1} {1|deletion|deletions}",
  comment: "comment: {0}",
  textBoxLeftOut: "text box left out: “{0}”",
  headerLeftOut: "page header left out: “{0}”",
  footerLeftOut: "page footer left out: “{0}”",
  contentsLeftOut: "table of contents left out; VS Code shows one of its own",
  objectLeftOut: "chart or embedded object left out",
  hiddenLeftOut: "hidden text left out: “{0}”",
  mergedCells: "merged cells: {0} {0|cell of the table is|cells of the table are} now empty",
  nestedTable: "a table inside a table became lines of its cell",
  pictureFormat: "picture in the format {0} left out; save it as PNG or JPEG",
  pictureRemote: "picture left out that the file does not contain: {0}",
  pictureMissing: "picture left out that the file has lost",
  unknownSymbol: "symbol of the font {0} ({1}) is not known; � stands in its place",
  equation: "an equation became plain text",
  encrypted: "protected with a password; open it in Word or WPS, save it without the password",
  broken: "a damaged Word file; open it in Word or WPS, let it be repaired, save it anew",
  "too-large": "too large once unpacked; take large pictures out of it in Word or WPS, save it anew",
  "not-word": "not a Word file, whatever its name says",
  crashed: "could not be imported, a mistake of this program",
  doc: "an old Word file; open it in Word or WPS and save it as .docx",
  wps: "a WPS file; open it in WPS and save it as .docx",
  rtf: "an RTF file; open it in Word or WPS and save it as .docx",
  pdf: "a PDF; take the Word file or the text that it was made from",
  odt: "an OpenDocument file; open it in LibreOffice, Word or WPS and save it as .docx",
};

/** A text for every id. */
export type ImportTexts = { readonly [K in keyof typeof importTexts]: string };
