import { describe, expect, it } from "vitest";
import type { DocumentSymbol, FoldingRange, Hover, SymbolInformation } from "vscode-languageserver";
import { CLEAN, INCOMPLETE } from "../cli/summaries.ts";
import { BARE, type ClientOptions, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const DRAFT = "工会工作总结\n一、组织建设\n换届完成。\n（一）班子建设\n选举完成。\n二、民主管理\n现有员工 人。\n";

async function opened(text: string, options: ClientOptions = {}, languageId = "markdown"): Promise<LspClient> {
  const client = await LspClient.start(options);
  await client.open(A, text, languageId);
  return client;
}

describe("hover", () => {
  const at = async (client: LspClient, line: number, character: number): Promise<string | undefined> => {
    const hover = await client.ask<Hover | null>("hover", A, { position: { line, character } });
    return hover === null ? undefined : (hover.contents as { value: string }).value;
  };

  it("tells what a section is for, and by what it was recognised", async () => {
    const client = await opened(CLEAN.replace("组织建设", "强化自身建设"));
    const value = await at(client, 6, 8);
    expect(value).toMatch(/^Fills the section \*\*组织建设\*\*\n\n.+\n\nRecognised by 自身建设.* \(score [\d.]+\)$/s);
  });

  it("tells of a heading that fills nothing", async () => {
    expect(await at(await opened(`${CLEAN}\n## 六、附记\n\n无。\n`), 22, 5)).toMatch(
      /^Fills no section of the outline/,
    );
  });

  it("tells why a blank is one, where to read more and how to turn the rule off", async () => {
    const client = await opened(CLEAN.replace("36 人次", "XX 人次"), { locale: "zh-CN" });
    const value = await at(client, 16, 7);
    expect(value).toContain("**");
    expect(value).toContain("<!-- structured-summary-disable-next-line no-mask -->");
    expect(value).toContain("rules/no-mask.zh-cn.md)");
    expect(value).toContain("`rules: { no-mask: off }`");
  });

  it("shows words of a document and a configuration, and does nothing with them", async () => {
    const config =
      'outline: ours\noutlines: { ours: { titles: "![x](https://example.org/t.png)", sections: [{ id: a, titles: "[b](https://example.org)" }] } }\n';
    const files = { "/w/.structured-summary.yaml": config };
    const client = await opened("# 工会工作总结\n\n## 附记\n\n见[插入`![](https://example.org/y.png)`名称]。\n", {
      files,
    });
    const value = `${await at(client, 2, 4)}\n${await at(client, 4, 4)}`;
    expect(value).toContain("example");
    expect(value).not.toMatch(/\]\(https:\/\/example/);
  });

  it("is plain for a client that shows no Markdown, and absent elsewhere", async () => {
    const client = await opened(INCOMPLETE, { capabilities: BARE });
    expect(await at(client, 0, 5)).not.toMatch(/\*\*|`|\]\(/);
    expect(await at(client, 4, 3)).toBeUndefined();
  });
});

describe("symbols", () => {
  it("are the headings below the title, plain ones too", async () => {
    const client = await opened(DRAFT, {}, "plaintext");
    const symbols = await client.ask<readonly DocumentSymbol[]>("documentSymbol", A);
    const tree = (all: readonly DocumentSymbol[]): unknown =>
      all.map(({ name, children = [] }) => [name, tree(children)]);
    expect(tree(symbols)).toEqual([
      [
        "工会工作总结",
        [
          ["一、组织建设", [["（一）班子建设", []]]],
          ["二、民主管理", []],
        ],
      ],
    ]);
    expect(symbols[0]?.children?.[0]).toMatchObject({
      range: { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } },
      selectionRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
    });
  });

  it("are flat for a client that knows no trees", async () => {
    const client = await opened(DRAFT, { capabilities: BARE }, "plaintext");
    const symbols = await client.ask<readonly SymbolInformation[]>("documentSymbol", A);
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["工会工作总结", undefined],
      ["一、组织建设", "工会工作总结"],
      ["（一）班子建设", "一、组织建设"],
      ["二、民主管理", "工会工作总结"],
    ]);
  });

  it("leave Markdown headings to an editor that knows them", async () => {
    const initializationOptions = { editorKnowsMarkdown: true };
    const client = await opened(CLEAN, { initializationOptions });
    expect(await client.ask("documentSymbol", A)).toEqual([]);
    await client.open(A, DRAFT);
    expect(await client.ask("documentSymbol", A)).toHaveLength(1);
  });
});

it("folds sections under any heading, and front matter", async () => {
  const client = await opened(`---\noutline: union-annual\n---\n${DRAFT}\n\n`);
  const folds = await client.ask<readonly FoldingRange[]>("foldingRange", A);
  expect(folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
    [0, 2, "region"],
    [4, 7, undefined],
    [6, 7, undefined],
    [8, 9, undefined],
  ]);
});

describe("semantic tokens", () => {
  it("mark blanks, masks, figures and the numbering of headings", async () => {
    const client = await opened(`${DRAFT}XX年走访 36 户。\n`, {}, "plaintext");
    const { data } = await client.ask<{ data: readonly number[] }>("semanticTokens/full", A);
    const { semanticTokensProvider } = client.initialized.capabilities;
    const names = semanticTokensProvider?.legend.tokenTypes ?? [];
    const marks: unknown[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
      character = down === 0 ? character + right : right;
      line += down;
      const text = `${DRAFT}XX年走访 36 户。\n`.split("\n")[line] ?? "";
      marks.push([names[type], text.slice(character, character + length)]);
    }
    expect(marks).toEqual([
      ["ordinal", "一、"],
      ["ordinal", "（一）"],
      ["ordinal", "二、"],
      ["blank", " 人"],
      ["mask", "XX"],
      ["figure", "36 户"],
    ]);
  });

  it("of a range are those inside it", async () => {
    const client = await opened(DRAFT, {}, "plaintext");
    const range = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
    const { data } = await client.ask<{ data: readonly number[] }>("semanticTokens/range", A, { range });
    expect(data.slice(0, 2)).toEqual([6, 4]);
    expect(data).toHaveLength(5);
  });
});

describe("overview", () => {
  it("is the state of the document in its version", async () => {
    const client = await opened(INCOMPLETE.replace("36 人次", "{{慰问人次:number 人次|41}}"));
    const range = { start: { line: 16, character: 7 }, end: { line: 16, character: 28 } };
    expect(await client.request("structuredSummary/overview", { uri: A })).toMatchObject({
      version: 1,
      isSummary: true,
      isNearMiss: false,
      outline: { id: "union-annual" },
      sections: expect.arrayContaining([
        expect.objectContaining({
          id: "welfare",
          required: true,
          isMissing: false,
          filledBy: expect.objectContaining({ title: "维权帮扶" }),
        }),
        { id: "problems", title: "存在的问题", required: true, isMissing: true },
      ]),
      blanks: [
        {
          id: "welfare|慰问人次|人次",
          kind: "placeholder",
          label: "慰问人次",
          unit: "人次",
          previous: "41",
          range,
        },
      ],
      findings: [
        { rule: "require-section", severity: "warning" },
        { rule: "no-unfilled-placeholder", severity: "error", range },
      ],
    });
  });

  it("is announced to a client that wants it, when something changed", async () => {
    const client = await opened(INCOMPLETE, { initializationOptions: { wantsOverview: true } });
    await client.change(A, CLEAN);
    await client.settle();
    expect(client.take("structuredSummary/overviewChanged")).toEqual([
      { uri: A, version: 1 },
      { uri: A, version: 2 },
    ]);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settle();
    expect(client.take("structuredSummary/overviewChanged")).toEqual([{ uri: A, version: 2 }]);
  });

  it("is announced to nobody else", async () => {
    const client = await opened(INCOMPLETE);
    await client.settle();
    expect(client.take("structuredSummary/overviewChanged")).toEqual([]);
  });
});
