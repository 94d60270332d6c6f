import type { MarkKind } from "../../engine/authoring/marks.ts";
import type { ExportFormat } from "../../engine/page/export-format.ts";
import type { LayoutId } from "../../engine/page/layout.ts";
import type { Severity } from "../../engine/rules/rule.ts";

/** What the extension's manifest says in one language: shown by the editor before anything of it runs. */
export interface ManifestTexts {
  /** In the list of extensions. */
  readonly description: string;
  /** What stands before a command's title in the list of commands. */
  readonly category: string;
  /** Titles by the last part of the command's id. */
  readonly commands: Readonly<Record<keyof typeof commands, string>>;
  /** What is left out in a workspace that is not trusted. */
  readonly untrustedWorkspaces: string;
  /** Ids of outlines for {0}. */
  readonly builtInOutlines: string;
  readonly severities: Readonly<Record<Severity | "off", string>>;
  readonly layouts: Readonly<Record<LayoutId | "auto", string>>;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly trace: {
    readonly description: string;
    readonly levels: Readonly<Record<"off" | "messages" | "verbose", string>>;
  };
  /** What each kind of coloured text is. */
  readonly tokens: Readonly<Record<MarkKind, string>>;
}

const commands = {
  newSummary: "New Summary…",
  insertMissingSections: "Insert Missing Sections",
  insertSection: "Insert Section…",
  nextBlank: "Next Blank",
  previousBlank: "Previous Blank",
  checkFile: "Check This File",
  treatAsSummary: "Treat as Summary",
  chooseOutline: "Choose Outline…",
  showOpen: "Show What Is Open…",
  showPreview: "Show Paged Preview",
  restartServer: "Restart Language Server",
  showOutput: "Show Output",
  reportIssue: "Report Issue…",
  export: "Export…",
  importWord: "Import Word Document…",
  openRule: "Open the Page of a Rule",
  repairHere: "Repair at This Place…",
} as const;

export const manifest: ManifestTexts = {
  description: "Checks yearly work summaries: missing sections, empty placeholders, repairs.",
  category: "Structured Summary",
  commands,
  untrustedWorkspaces: "Nothing of the workspace is run. Configuration is read as data, so every check works here too.",
  builtInOutlines: "Built in: {0}.",
  severities: {
    off: "Do not check",
    information: "For information",
    warning: "Warning",
    error: "Error",
  },
  layouts: {
    auto: "By the language of the document",
    official: "GB/T 9704-2012: FangSong, 22 lines of 28 characters",
    taiwan: "DFKai-SB 14 pt, margins of 25 mm",
    english: "Times New Roman 12 pt, no indent",
    plain: "SimSun 12 pt, 1.5 lines",
  },
  formats: {
    docx: "Word",
    pdf: "PDF",
    html: "Web page, in one file",
    txt: "Plain text",
  },
  trace: {
    description: "What is written to the output channel of what VS Code and the language server say to each other.",
    levels: { off: "Nothing", messages: "Names of the messages", verbose: "Messages with their content" },
  },
  tokens: {
    blank: "A place in a work summary where a value is missing",
    mask: "A mark such as XX that stands for a value in a work summary",
    figure: "A number with its unit in a work summary",
    ordinal: "The numbering of a heading in a work summary",
  },
};
