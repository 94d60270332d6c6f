import type { ClientTraits } from "../../server/src/protocol/overview.ts";
/** What of an open document decides whether it is ours. */
export interface DocumentKind {
    readonly languageId: string;
    /** Of its address. */
    readonly scheme: string;
}
/** The documents that the server is told of: drafts and the configuration. */
export declare const documentSelector: ({
    scheme: "file" | "untitled" | "vscode-remote" | "vscode-test-web" | "vscode-vfs";
    language: "markdown" | "plaintext";
} | {
    scheme: "file" | "untitled" | "vscode-remote" | "vscode-test-web" | "vscode-vfs";
    language: string;
    pattern: string;
})[];
/** The document can be checked, whether or not it is a summary. */
export declare function isCheckable({ languageId, scheme }: DocumentKind): boolean;
/** What the server is told of this client. */
export declare const traits: ClientTraits;
/** The server's links may open the page of a rule and run nothing else; its texts hold no HTML. */
export declare const markdown: {
    isTrusted: {
        enabledCommands: string[];
    };
    supportHtml: boolean;
};
/**
 * Diagnostics are pulled at each change. Not on saving, which changes no text, nor for tabs that were never shown:
 * those come with the workspace's.
 */
export declare const diagnosticPullOptions: {
    onChange: boolean;
    onSave: boolean;
    onFocus: boolean;
    onTabs: boolean;
};
