/** Where the extension runs, as it is told in an issue. */
export interface Surroundings {
    readonly extensionVersion: string;
    readonly vscodeVersion: string;
    /** The editor's name, as `Visual Studio Code`. */
    readonly appName: string;
    /** As `linux x64`, or the browser's own description. */
    readonly system: string;
    readonly host: "desktop" | "web";
    /** The kind of remote, as `wsl`; absent for none. */
    readonly remote: string | undefined;
    /** BCP 47. */
    readonly language: string;
    readonly serverState: string;
    /** Absent while no server runs. */
    readonly serverVersion: string | undefined;
}
/** What an issue starts with, in English for whoever reads it. Holds no word of any document. */
export declare function issueBody(around: Surroundings): string;
