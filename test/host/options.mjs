/** @import { EditorVersion } from "./environment/server.mjs" */

/** The environment variable that carries `HostOptions` as JSON: VS Code's own arguments have no place for them. */
export const OPTIONS_VARIABLE = "STRUCTURED_SUMMARY_HOST";

/** Begins every line that the tests print, so that it is told from everything else a workbench says. */
export const LINE_MARK = "\u241E";

/**
 * @typedef {object} HostOptions
 * @property {EditorVersion} version
 * @property {"node" | "worker"} host
 * @property {number} timeoutMs after that the run has failed
 * @property {string} logFile absolute; ends in `.log`
 * @property {boolean} keep leaves everything running after the tests, for looking
 * @property {string} [screenshot] a picture of the end is written there
 * @property {string} [locale]
 */
