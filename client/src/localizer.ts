/** The words shown to people; `vscode.l10n` is one. */
export interface Localizer {
  /** `message` (English, also the key of its translations) in the editor's language, `{0}`… replaced by `args`. */
  t(message: string, ...args: (string | number)[]): string;
}
