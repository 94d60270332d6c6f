/** What a person can act on: its message is the one line that is printed, without a stack. */
export class Failure extends Error {}

/**
 * Runs a tool's main function; a `Failure` ends the process with one line and exit code 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
