import type { BaseLanguageClient } from "vscode-languageclient";
/** Answers the server's requests for files that only the editor can read, for as long as the client lives. */
export declare function answerFileRequests(client: BaseLanguageClient): void;
