/** 0-based line and character (UTF-16 code units), as in LSP. */
export interface ProtocolRange {
    readonly start: {
        readonly line: number;
        readonly character: number;
    };
    readonly end: {
        readonly line: number;
        readonly character: number;
    };
}
