import type MochaClass from "mocha";

declare const SUITE_LINE_MARK: string;
declare const SUITE_GREP: string;

/** Longest time of one test: the machines that run this have two slow cores. */
const TEST_MS = 30_000;

/**
 * Runs the suites that `load` defines, in whichever extension host this is.
 *
 * @param timeoutMs longest time of one test
 * @throws when a test failed, or when none was executed
 */
export function runMocha(Mocha: typeof MochaClass, load: () => void, timeoutMs = TEST_MS): Promise<void> {
  Mocha.reporters.Base.consoleLog = (format: unknown = "", ...args: readonly unknown[]) => {
    console.log(`${SUITE_LINE_MARK}${filled(String(format), args)}`);
  };
  Object.assign(Mocha.reporters.Base.symbols, { ok: "✔", err: "✘" });
  const mocha = new Mocha({
    ui: "bdd",
    reporter: "spec",
    color: false,
    timeout: timeoutMs,
    slow: 2000,
    forbidOnly: true,
    forbidPending: true,
    ...(SUITE_GREP === "" ? {} : { grep: SUITE_GREP }),
  });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const executed = (runner.stats?.passes ?? 0) + failures;
      if (executed === 0) Mocha.reporters.Base.consoleLog("no test was executed");
      if (executed === 0) reject(new Error("no test was executed"));
      else if (failures > 0) reject(new Error(`${failures} of ${executed} tests failed`));
      else resolve();
    });
  });
}

/** What `console.log` makes of a format: a worker has no `util.format`. */
function filled(format: string, args: readonly unknown[]): string {
  const rest = [...args];
  const text = format.replaceAll(/%[sdijo%]/g, (hole) => (hole === "%%" ? "%" : String(rest.shift())));
  return [text, ...rest.map(String)].join(" ");
}
