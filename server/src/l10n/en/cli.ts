/** What the command line says. The other languages are typed against it, so that a missing text does not compile. */
export const cli = {
  tagline: "Checks yearly work summaries: missing sections, empty placeholders, repairs.",
  usage: "Usage:",
  wordCommand: "command",
  wordOptions: "options",
  placePaths: "[paths…]",
  placeFile: "<file>",
  placeFiles: "<files…>",
  placeRule: "<rule>",
  placeOutline: "<outline>",
  placeFolder: "[folder]",
  helpOfCommand: "{0} <command> --help says more about a command.",
  helpVersion: "--version prints the version.",
  seeHelp: "See: {0} --help",

  commandCheck: "Check summaries: files, folders or globs; the current folder without any",
  commandFix: "Repair summaries in place, as far as a repair is safe",
  commandExport: "Make Word, PDF, HTML or text files of summaries",
  commandImport: "Turn Word files into Markdown",
  commandRules: "List the rules",
  commandExplain: "Explain a rule with examples",
  commandOutlineList: "List the outlines that a summary can follow",
  commandOutlineShow: "Print an outline as it would stand in a configuration file",
  commandOutlineInit: "Write a configuration file to start from",
  commandOutlineInfer: "Make an outline from a good example, such as last year's summary",
  commandLsp: "Language server for other editors",

  optionHelp: "Print this help",
  optionLocale: "Language of the messages; otherwise that of the configuration or the system",
  optionFormat: "Form of the report",
  optionOutline: "Check against this outline, whatever configuration and front matter say",
  optionConfig: "Use this configuration file instead of the nearest .structured-summary.yaml",
  optionNoConfig: "Use no configuration file",
  optionAll: "Check every Markdown and text file in a folder, not only work summaries",
  optionOnlySummaries: "Leave a file alone that is no work summary even if it is named",
  optionStdinFilename: "Name of the text that comes from standard input",
  optionMaxWarnings: "How many warnings are still a success (0)",
  optionShard: "Check only the I-th of N parts of the files",
  optionDryRun: "Say what would be repaired and write nothing",
  optionDiff: "Print the repairs as a patch and write nothing",
  optionRule: "Apply only the repairs of this rule, suggested ones too; may be given again",
  optionToUtf8: "Write files in another encoding as UTF-8",
  optionOutlineFormat: "Form of the outline",
  optionForce: "Replace a file that is there",
  optionTo: "Formats to make: docx, pdf, html, txt; otherwise as configured, or a Word document",
  optionExportTo: "Where to write: a folder, or a file for one format; otherwise beside the summary",
  optionLayout: "Layout of the page; otherwise by configuration and language",
  optionAllowBlanks: "Export summaries that are not finished too, with their blanks highlighted",
  optionOutput: "Write to this file or into this folder instead of beside the Word file; - is standard output",
  optionId: "Id of the new outline",
  optionStdio: "Speak over standard input and output",
  optionClientProcessId: "Process of the editor; the server ends with it",

  checkDetails:
    "A path - is standard input. A file that is named is always checked; one found in a folder, when it is a work summary.\nExit code: 0 clean, 1 findings, 2 wrong usage or something that could not be read.",
  fixDetails:
    "A path - is standard input; the repaired text goes to standard output. Encoding, byte order mark and line ends stay.\nExit code: 0 nothing left to do, 1 findings are left, 2 wrong usage or a file that could not be read or written.",
  exportDetails:
    "A path - is standard input. A file that is named is always exported; one found in a folder, when it is a work summary.\nA summary with blanks or missing sections is not exported without --allow-blanks, and no file is replaced without --force.\nExit code: 0 everything exported, 1 summaries are not finished, 2 wrong usage or a file that could not be read or made.",
  importDetails:
    "Writes old.md beside old.docx, and old-images/ with its pictures. Where old.md exists and is different, it prints what\nwould change and writes nothing, unless --force is given. A path - is standard input.\nExit code: 0 imported, 2 wrong usage or something that could not be read or was not written.",
  inferDetails:
    "Its headings become the sections; what holds for one year only is left out or optional. The path - stands for standard\ninput. The result goes to standard output: > .structured-summary.yaml",

  unknownCommand: "Unknown command `{0}`",
  unknownCommandNear: "Unknown command `{0}`; did you mean `{1}`?",
  pathWithoutCommand: "Unknown command `{0}`; to check a file: structured-summary check {0}",
  unknownOption: "Unknown option `{0}`",
  unknownOptionNear: "Unknown option `{0}`; did you mean `{1}`?",
  optionNeedsValue: "Option `{0}` needs a value",
  optionTakesNoValue: "Option `{0}` takes no value",
  optionNeedsChoice: "Option `{0}` cannot be `{1}`; choose from {2}",
  optionNeedsNumber: "Option `{0}` needs a whole number, not `{1}`",
  optionsExclude: "Options `{0}` and `{1}` exclude each other",
  outputFormat: "Option `{0}` names a file; name a folder, or ask by `{1}` for nothing but its format",
  oneOutput: "Option `{0}` names one file, and there are several to import; name a folder that exists",
  takesNoArguments: "Unexpected argument `{0}`",
  badShard: "Option `--shard` needs a part and a count such as 2/4, not `{0}`",
  badId: "`{0}` is no id: use lower-case letters, digits and hyphens",
  unknownRule: "Unknown rule `{0}`",
  unknownRuleNear: "Unknown rule `{0}`; did you mean `{1}`?",
  unknownOutline: "Unknown outline `{0}`",
  unknownOutlineNear: "Unknown outline `{0}`; did you mean `{1}`?",
  needsStdio: "Say --stdio: the server speaks over standard input and output only",
  needsOneRule: "Name one rule",
  needsOneOutline: "Name one outline",
  needsOneFile: "Name one file",
  needsFiles: "Name a Word file",
  needsOneFolder: "Name one folder at most",
  configNotReadable: "Configuration file `{0}` cannot be read",

  noSuchFile: "no such file or folder",
  noFile: "neither a file nor a folder with files",
  officeFile: "not a text file; save it as Markdown or plain text to have it checked",
  notWordName: "not a .docx file; only Word files are imported",
  brokenLink: "a link to something that does not exist",
  wordLock: "the lock of a Word file that is open somewhere; there is no text in it",
  linkLoop: "a link that leads back to itself",
  globMatchesNothing: "no file matches",
  noAccess: "no permission to read",
  tooLarge: "too large",
  binaryFile: "not text, or in an unknown encoding",
  notReadable: "cannot be read {0}",
  checkCrashed: "could not be checked because of a mistake in this program: {0}",
  notWritable: "cannot be written {0}",
  wouldLoseBytes:
    "not written: some bytes are no characters of its encoding and would be lost; --to-utf8 writes it as UTF-8",
  wouldLoseCharacters: "not written: its encoding lacks a character of the repaired text; --to-utf8 writes it as UTF-8",
  wordNotFixed: "Word files are not repaired; import it first: structured-summary import",
  ruleCrashed: "{0}: rule {1} failed and its findings are missing: {2}",

  error: "error",
  warning: "warning",
  information: "note",
  countErrors: "{0} {0|error|errors}",
  countWarnings: "{0} {0|warning|warnings}",
  countInformation: "{0} {0|note|notes}",
  listSeparator: ", ",
  foundIn: "{0} in {1} {1|file|files}",
  allClean: "No problems in {0} {0|file|files}",
  noSummaries: "No work summaries found",
  skipped: "{0} {0|file|files} skipped (not work summaries)",
  fixable: "{0} can be repaired with “structured-summary fix”",
  hiddenFindings: "{0} more {0|finding is|findings are} not shown",
  safeFixHint: "fix: {0}",
  suggestedFixHint: "suggestion: {0} (fix --rule {1})",
  progress: "{0} of {1} files",

  fixed: "{0} {0|repair|repairs}",
  wouldFix: "{0} {0|repair|repairs} to make",
  fixedTotal: "{0} {0|repair|repairs} in {1} {1|file|files}",
  wouldFixTotal: "{0} {0|repair|repairs} to make in {1} {1|file|files}; nothing written",
  nothingToFix: "Nothing to repair",
  findingsLeft: "{0} {0|finding|findings} left",

  notExported: "not finished, not exported",
  openSection: "missing section: {0}",
  openBlank: "blank: {0}",
  allowBlanksHint: "--allow-blanks exports summaries that are not finished too",
  nothingToExport: "Nothing to export",
  interrupted: "Interrupted; no half-written file is left",
  exportNoWord: "a Word file already; to begin from it: structured-summary import {0}",
  exportTaken: "{0} was written for another summary in this run",
  exporting: "Making {0}",
  imported: "written",
  importedPictures: "written, with {0} {0|picture|pictures} in {1}",
  importUnchanged: "unchanged",
  importExists: "exists and is different; nothing written, --force replaces it",
  picturesNotWritten: "{0} {0|picture is|pictures are} not written to standard output",

  afterFix: "after the fix:",
  aYearLater: "a year later:",
  explainConfig:
    "In .structured-summary.yaml, turn it off or change its severity (information, warning, error):\n  rules:\n    {0}: off\nTo excuse one line, write above it:\n  <!-- structured-summary-disable-next-line {0} -->",
  requiredSections: "required: {0}",
  fileExists: "{0} exists; --force replaces it",
  configWritten: "Wrote {0}",
  nothingToInfer: "no headings to make an outline from",
  configExample: `# Configuration of Structured Summary for this folder and those in it.
# Take away a # to make a line count.

# The outline that summaries follow; "structured-summary outline list" shows them all.
# outline: union-annual

# Files that are work summaries whatever their title says, and files to leave alone.
# summaries: ["reports/**/*.md"]
# ignore: [drafts/]

# How severe each rule is: off, information, warning or error.
# rules:
#   no-mask: warning

# An outline of your own. It may build on another one and change its sections by id.
# outlines:
#   our-summary:
#     extends: union-annual
#     titles: Our yearly summary
#     sections:
#       - id: welfare
#         titles: Care for members
#         keywords: [care, visits]
#       - id: volunteers
#         titles: Volunteer work
#         required: true
#         keywords: [volunteer, { text: donation, weight: 2 }]
#         hint: Who helped whom, and how often.
#         template: "{{count:number times}} volunteers helped {{whom}}."
`,
};

/** A text for every id. */
export type CliTexts = { readonly [K in keyof typeof cli]: string };
