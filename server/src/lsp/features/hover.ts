import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { type HoverTopic, hoverTopics } from "../../engine/authoring/hover.ts";
import { scriptOf } from "../../engine/text/script.ts";
import { findingMessage, ruleTexts } from "../../l10n/catalogue.ts";
import { rulePage } from "../../l10n/rule-page.ts";
import { type Feature, guarded } from "../feature.ts";
import { toOffset } from "../from-lsp.ts";
import type { Host, Summary } from "../host.ts";
import { toRange } from "../to-lsp.ts";

/** `textDocument/hover`: what a section is for and why it was recognised; why something is a finding. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(host) {
    host.connection.onHover(
      guarded(host, "hover", null, (summary, { position }: HoverParams): Hover | null => {
        const { doc, lines, report } = summary;
        const topics = hoverTopics(report, toOffset(lines, doc.text, position));
        const innermost = topics.at(-1);
        if (innermost === undefined) return null;
        const value = topics.map((topic) => words(host, summary, topic)).join("\n\n---\n\n");
        const { markdown } = host.client;
        return {
          contents: markdown
            ? { kind: MarkupKind.Markdown, value }
            : { kind: MarkupKind.PlainText, value: value.replaceAll(/\*\*|`/g, "") },
          range: toRange(lines, innermost.span),
        };
      }),
    );
  },
};

function words(host: Host, summary: Summary, topic: HoverTopic): string {
  return topic.kind === "section" ? sectionWords(host, summary, topic) : findingWords(host, topic);
}

function sectionWords(
  { client, say }: Host,
  { doc, plan }: Summary,
  { match }: Extract<HoverTopic, { kind: "section" }>,
): string {
  const script = scriptOf(doc.text);
  const shown = (words: string): string => (client.markdown ? asText(words) : words);
  if (match === undefined) return say("fillsNothing", shown(plan.outline.titles[script]));
  const { outlineSection, evidence, score } = match;
  const lines = [say("fillsSection", shown(outlineSection.titles[script])), shown(outlineSection.hint[script])];
  if (evidence.length > 0) lines.push(say("evidence", shown(evidence.join(say("evidenceSeparator"))), score));
  return lines.filter((line) => line !== "").join("\n\n");
}

function findingWords({ client, say }: Host, { finding }: Extract<HoverTopic, { kind: "finding" }>): string {
  const { ruleId } = finding;
  const texts = ruleTexts(client.locale, ruleId);
  const more = say("moreAbout", ruleId);
  const page = rulePage(ruleId, client.locale, client.traits.rulePage);
  return [
    `**${findingMessage(client.locale, { ...finding, args: finding.args.map(withoutMarks) })}**`,
    texts === undefined ? "" : `${texts.what}\n\n${texts.why}`,
    say("turnOff", `<!-- structured-summary-disable-next-line ${ruleId} -->`, ruleId),
    client.markdown ? `[${more}](${page})` : `${more}: ${page}`,
  ]
    .filter((line) => line !== "")
    .join("\n\n");
}

/** Words of a document or a configuration, as Markdown that shows them and does nothing: no link, no picture. */
function asText(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]()#!<>|~$]/g, "\\$&");
}

/**
 * What a message quotes. It may stand in a code span, which a backtick would end, or in none, where a link or a picture
 * would work: a sign without width keeps `](` and `<` from beginning one.
 */
function withoutMarks(quoted: string): string {
  return quoted.replaceAll("`", "'").replaceAll(/(?<=\])(?=\()|(?<=<)/g, "\u200B");
}
