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
export function issueBody(around: Surroundings): string {
  return [
    "<!-- What did you do, what did you expect, what happened instead? -->",
    "",
    "",
    "---",
    `- Structured Summary ${around.extensionVersion}`,
    `- Server: ${around.serverState}${around.serverVersion === undefined ? "" : `, ${around.serverVersion}`}`,
    `- ${around.appName} ${around.vscodeVersion}, ${around.host}${around.remote === undefined ? "" : `, remote ${around.remote}`}`,
    `- System: ${around.system}`,
    `- Language: ${around.language}`,
    "",
  ].join("\n");
}
