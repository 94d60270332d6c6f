import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from "vscode";

/** `off`, `messages` or `verbose`; which of the two the language client reads by itself. */
const SETTING = "structuredSummary.trace.server";

/**
 * The channel that the traffic with the server is written to. The language client traces only where the channel's
 * level is *Trace*, which nobody finds; here the setting alone is enough.
 */
export function traceChannel(output: LogOutputChannel): LogOutputChannel & Disposable {
  const levelChanged = new EventEmitter<LogLevel>();
  const isOn = () => workspace.getConfiguration().get(SETTING, "off") !== "off";
  const level = () => (isOn() ? LogLevel.Trace : output.logLevel);
  const listeners = [
    output.onDidChangeLogLevel(() => levelChanged.fire(level())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) levelChanged.fire(level());
    }),
  ];
  return {
    name: output.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace(message, ...args) {
      if (isOn() && output.logLevel !== LogLevel.Trace) output.info(message, ...args);
      else output.trace(message, ...args);
    },
    debug: (message, ...args) => output.debug(message, ...args),
    info: (message, ...args) => output.info(message, ...args),
    warn: (message, ...args) => output.warn(message, ...args),
    error: (error, ...args) => output.error(error, ...args),
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose() {
      for (const listener of listeners) listener.dispose();
      levelChanged.dispose();
    },
  };
}
