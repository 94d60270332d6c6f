import type { ClientTraits } from "../../server/src/protocol/overview.ts";

/** What of an open document decides whether it is ours. */
export interface DocumentKind {
  readonly languageId: string;
  /** Of its address. */
  readonly scheme: string;
}

/** Where files of a person lie. Not `git`, which shows old versions of them, and no cells of notebooks. */
const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"] as const;
const LANGUAGES = ["markdown", "plaintext"] as const;
const CONFIG_PATTERN = "**/.structured-summary.yaml";

/** The one command that a link of the server may run. */
const OPEN_RULE = "structuredSummary.openRule";

/** The documents that the server is told of: drafts and the configuration. */
export const documentSelector = SCHEMES.flatMap((scheme) => [
  ...LANGUAGES.map((language) => ({ scheme, language })),
  { scheme, language: "yaml", pattern: CONFIG_PATTERN },
]);

/** The document can be checked, whether or not it is a summary. */
export function isCheckable({ languageId, scheme }: DocumentKind): boolean {
  return LANGUAGES.some((language) => language === languageId) && SCHEMES.some((known) => known === scheme);
}

/** What the server is told of this client. */
export const traits: ClientTraits = {
  editorKnowsMarkdown: true,
  wantsOverview: true,
  registersForSummaries: true,
  servesFiles: true,
  rulePage: `command:${OPEN_RULE}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
};

/** The server's links may open the page of a rule and run nothing else; its texts hold no HTML. */
export const markdown = { isTrusted: { enabledCommands: [OPEN_RULE] }, supportHtml: false };

/**
 * Diagnostics are pulled at each change. Not on saving, which changes no text, nor for tabs that were never shown:
 * those come with the workspace's.
 */
export const diagnosticPullOptions = { onChange: true, onSave: false, onFocus: false, onTabs: false };
