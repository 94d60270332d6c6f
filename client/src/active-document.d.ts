import { type Disposable, type Event, type TextDocument } from "vscode";
/**
 * The document of the active *tab*. VS Code's own rendered Markdown editor has no active text editor, so the tab is
 * asked first; a comparison is no document of ours.
 */
export declare class ActiveDocument implements Disposable {
    #private;
    /** Another document is active, or a document was opened, closed or got another language. */
    readonly onDidChange: Event<void>;
    constructor();
    /** `undefined` when the active tab shows no text. */
    get(): TextDocument | undefined;
    dispose(): void;
}
/** The open document at an address; `undefined` when none is open there. */
export declare function openDocument(uri: string): TextDocument | undefined;
