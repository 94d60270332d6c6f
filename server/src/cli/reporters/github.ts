import { indexLines, positionAt } from "../../engine/text/line-index.ts";
import { reasonText } from "../reason-text.ts";
import { messagesOf } from "./messages.ts";
import type { MakeReporter } from "./reporter.ts";

const COMMANDS = { error: "error", warning: "warning", information: "notice" } as const;

/** `--format github`: workflow commands, which GitHub shows beside the changed lines. */
export const githubReporter: MakeReporter = (options) => ({
  file(examined) {
    const { source, doc } = examined;
    const lines = indexLines(doc.text);
    const shown = messagesOf(examined, options).map(({ finding, message }) => {
      const start = positionAt(lines, finding.span.start);
      const end = positionAt(lines, finding.span.end);
      const place = [
        `line=${start.line0 + 1}`,
        `endLine=${end.line0 + 1}`,
        // GitHub takes columns only within one line.
        ...(start.line0 === end.line0 ? [`col=${start.column0 + 1}`, `endColumn=${end.column0 + 1}`] : []),
      ];
      const { paragraphAt } = source;
      const properties = [
        `file=${property(source.target.shown)}`,
        ...(paragraphAt === undefined ? place : []),
        `title=${property(finding.ruleId)}`,
      ];
      const words =
        paragraphAt === undefined
          ? message
          : `${message} (${options.say("atParagraph", paragraphAt(finding.span.start))})`;
      return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${data(words)}\n`;
    });
    options.io.stdout.write(shown.join(""));
  },
  end({ notChecked }) {
    for (const entry of notChecked.filter(({ failed }) => failed)) {
      options.io.stdout.write(`::error file=${property(entry.path)}::${data(reasonText(options.say, entry))}\n`);
    }
  },
});

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
