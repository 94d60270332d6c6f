import type { ConfigMessageId } from "../../config/problem.ts";
import type { GroupName, SettingName } from "../../config/schema.ts";

/** What is said of configuration in one language. */
export interface ConfigTexts {
  readonly problems: Readonly<Record<ConfigMessageId, string>>;
  /** What each setting means: shown by editors and in the documentation. */
  readonly settings: Readonly<Record<SettingName, string>>;
  /** What each map of settings is for. */
  readonly groups: Readonly<Record<GroupName, string>>;
}

export const config: ConfigTexts = {
  problems: {
    "yaml-syntax": "Broken YAML: {0}",
    "duplicate-key": "`{0}` is written twice; the first one counts",
    "too-large": "Too long for a configuration: more than a million characters",
    "too-deep": "Nested too deeply to be read",
    "too-many-aliases": "Too many YAML aliases or entries",
    "unknown-key": "Unknown key `{0}`",
    "unknown-key-near": "Unknown key `{0}`; did you mean `{1}`?",
    "missing-key": "Missing key `{0}`",
    "expected-map": "`{0}` must hold keys with values",
    "expected-list": "`{0}` must be a list",
    "expected-text": "`{0}` must be a text",
    "expected-boolean": "`{0}` must be `true` or `false`",
    "expected-integer": "`{0}` must be a whole number from {1} to {2}",
    "expected-number": "`{0}` must be a number from {1} to {2}",
    "expected-number-or-name": "`{0}` must be a number from {1} to {2}, or one of {3}",
    "expected-figure": "`{0}` must be a number or a text",
    "expected-id": "`{0}` is no name: begin with a letter; use lower-case letters, digits and hyphens",
    "expected-choice": "`{0}` is not one of {1}",
    "unknown-rule": "Unknown rule `{0}`",
    "unknown-rule-near": "Unknown rule `{0}`; did you mean `{1}`?",
    "unknown-outline": "Unknown outline `{0}`",
    "unknown-outline-near": "Unknown outline `{0}`; did you mean `{1}`?",
    "outline-bad-id": "`{0}` is no id: begin with a letter; use lower-case letters, digits and hyphens",
    "outline-duplicate-id": "Two sections have the id `{0}`",
    "outline-no-sections": "An outline needs sections",
    "outline-no-words": "Section `{0}` has neither a title nor a keyword, so no heading can fill it",
    "outline-empty-keyword": "A keyword needs a letter or a digit",
    "outline-bad-weight": "Weight `{0}` must be above 0",
    "outline-extends-itself": "Outline `{0}` extends itself",
    "extends-missing": "No such file: `{0}`",
    "extends-unreadable": "`{0}` cannot be read",
    "extends-outside": "`{0}` lies outside the workspace",
    "extends-cycle": "`{0}` extends this file in turn",
    "extends-too-deep": "More than {0} files extend each other",
  },
  settings: {
    extends:
      "Configuration files that this one builds on, relative to it. Keys written here win; of several files the last one wins.",
    outline: "Id of the outline that summaries follow. Without it, the words of a summary choose a built-in outline.",
    outlines:
      "Your own outlines, by id. An outline may extend another one and change its sections by id; with `only: true` it keeps only the sections that it writes, in their order.",
    rules: "How severe each rule is: `off`, `information`, `warning` or `error`.",
    summaries: "Globs of files that are work summaries whatever their title says, such as `reports/**/*.md`.",
    ignore: "Globs of files and folders that are left alone when a folder is checked, such as `drafts/`.",
    maxFindings: "How many findings are listed for a file; the others are only counted.",
    length: "How long a summary should be, from `min` to `max` characters as Word counts them.",
    pages: "How many pages a summary should have, from `min` to `max`.",
    locale: "Language of the messages: `en`, `zh-cn` or `zh-tw`.",
    "export.format":
      "What a summary is exported to: `docx`, `pdf`, `html`, `txt`, or several of them. Without it, you are asked.",
    "export.layout": "How the exported page looks. `auto`: the layout of the document's language.",
    "export.fileName":
      "Name of an exported file, without its extension. `{organization}`, `{year}`, `{title}`, `{date}` and `{name}` (of the source file) stand for what the document says.",
    "export.folder":
      "Folder that exported files are written to, relative to this file or the workspace folder. Without it, beside the document.",
    "export.fonts":
      "Names of your own fonts, by what they are for. `latin` is for Latin letters and digits everywhere.",
    "export.sizes":
      "Sizes of letters in points (`16`) or by their Chinese names (`三号`). What is as large as `body` follows it.",
    "export.margins": "Margins of the A4 page in millimetres.",
    "export.lines": "How many lines a page has.",
    "export.characters": "How many Chinese characters a line has.",
    "export.lineSpacing": "Distance of lines, in place of a fixed number of lines a page: `1.5` times their height.",
    "export.seal": "Whether printed summaries bear a seal, where a document's front matter does not say it.",
    summary: "Whether this file is a work summary; `false` leaves it alone.",
    title: "Title of the summary.",
    organization: "The organization that reports.",
    date: "Date of the summary.",
    year: "The year that is reported on.",
    author: "Who wrote the summary.",
    to: "Whom the summary is addressed to.",
    attachments: "Titles of what is attached.",
    seal: "Whether the printed summary bears a seal.",
    status: "State of the work on it, such as `draft`.",
    figures: "Figures of the summary by label.",
    previous: "Path of last year's summary, relative to this file.",
  },
  groups: { export: "How summaries are exported." },
};
