import { rules } from "../../engine/rules/registry.generated.ts";
import type { Finding, Fix, Severity } from "../../engine/rules/rule.ts";
import { indexLines, type LineIndex, positionAt } from "../../engine/text/line-index.ts";
import type { Span } from "../../engine/text/span.ts";
import { fixTitle, relatedMessage, ruleTexts } from "../../l10n/catalogue.ts";
import type { Locale } from "../../l10n/locale.ts";
import { version } from "../../protocol/version.ts";
import { reasonText } from "../reason-text.ts";
import { messagesOf } from "./messages.ts";
import type { MakeReporter } from "./reporter.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "note" };

/** `--format sarif`: SARIF 2.1.0 with fixes, for code scanning and editors. */
export const sarifReporter: MakeReporter = (options) => {
  const { io, locale, say } = options;
  const results: object[] = [];
  return {
    file(examined) {
      const { source, doc } = examined;
      const lines = indexLines(doc.text);
      const { paragraphAt } = source;
      const place: Place = { uri: toUri(source.target.shown), text: doc.text, lines, paragraphAt };
      for (const { finding, message } of messagesOf(examined, options))
        results.push(toResult(finding, message, place, locale));
    },
    end({ notChecked }) {
      const failed = notChecked.filter((entry) => entry.failed);
      const log = {
        $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [
          {
            tool: {
              driver: {
                name: "structured-summary",
                semanticVersion: version,
                language: LANGUAGES[locale],
                rules: rules.map((rule) => toDescriptor(rule, locale)),
              },
            },
            columnKind: "utf16CodeUnits",
            invocations: [
              {
                executionSuccessful: failed.length === 0,
                toolExecutionNotifications: failed.map((entry) => ({
                  level: "error",
                  message: { text: reasonText(say, entry) },
                  locations: [{ physicalLocation: { artifactLocation: { uri: toUri(entry.path) } } }],
                })),
              },
            ],
            results,
          },
        ],
      };
      io.stdout.write(`${JSON.stringify(log, undefined, 2)}\n`);
    },
  };
};

const LANGUAGES: Readonly<Record<Locale, string>> = { en: "en-US", "zh-cn": "zh-CN", "zh-tw": "zh-TW" };

/** The file that a result lies in. */
interface Place {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Of a Word file, in which nobody sees lines and nothing can be replaced by them. */
  readonly paragraphAt: ((offset: number) => number) | undefined;
}

function toDescriptor({ id, severity }: { readonly id: string; readonly severity: Severity }, locale: Locale): object {
  const texts = ruleTexts(locale, id);
  return {
    id,
    defaultConfiguration: { level: LEVELS[severity] },
    ...(texts === undefined ? {} : { shortDescription: { text: texts.what }, fullDescription: { text: texts.why } }),
  };
}

function toResult(finding: Finding, message: string, place: Place, locale: Locale): object {
  const { ruleId, severity, span, related, fixes } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === ruleId);
  return {
    ruleId,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [toLocation(span, place)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((entry) => ({
            ...toLocation(entry.span, place),
            message: { text: relatedMessage(locale, ruleId, entry) },
          })),
        }),
    ...(fixes.length === 0 || place.paragraphAt !== undefined
      ? {}
      : { fixes: fixes.map((fix) => toSarifFix(fix, place, locale)) }),
  };
}

function toLocation(span: Span, place: Place): object {
  const artifactLocation = { uri: place.uri };
  if (place.paragraphAt === undefined) return { physicalLocation: { artifactLocation, region: toRegion(span, place) } };
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: `¶${place.paragraphAt(span.start)}` }],
  };
}

function toRegion(span: Span, { lines }: Place): object {
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    startLine: start.line0 + 1,
    startColumn: start.column0 + 1,
    endLine: end.line0 + 1,
    endColumn: end.column0 + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

function toSarifFix(fix: Fix, place: Place, locale: Locale): object {
  return {
    description: { text: fixTitle(locale, fix) },
    artifactChanges: [
      {
        artifactLocation: { uri: place.uri },
        replacements: fix.edits.map(({ span, newText }) => ({
          deletedRegion: toRegion(span, place),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** A relative URI reference (RFC 3986). A name may hold half a surrogate pair, which no URI can. */
function toUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
