/** The writing of Chinese, or English: what snippets and rule pages come in. */
export type Script = "hans" | "hant" | "en";
/** The script that a reader of `language` (a BCP 47 tag as in `vscode.env.language`) reads; English for all others. */
export declare function scriptFor(language: string): Script;
