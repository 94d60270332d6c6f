import { type DocumentKind } from "./client-options.ts";
/** Sets what the `when` of commands and keys reads, each key only when it changes. */
export declare class ContextKeys {
    #private;
    constructor(set: (key: string, value: boolean) => void);
    /** For the active document, `undefined` when there is none. */
    update(document: DocumentKind | undefined, isSummary: boolean): void;
}
