import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMarkdown } from "../../../server/src/engine/markdown/cut.ts";
import { readElements } from "../../../server/src/engine/markdown/elements.ts";
import { readSimpleBlock } from "../../../server/src/engine/markdown/fast-path.ts";
import { parseTree } from "../../../server/src/engine/markdown/processor.ts";
import { inline } from "./arbitraries.ts";

/** The elements of each block without the parser; absent where it is needed. */
function simply(text: string) {
  return cutMarkdown(text, 0).map((cut) => readSimpleBlock(text.slice(cut.start, cut.end), cut.shape, cut.columns));
}

describe("blocks that need no parser", () => {
  it.each([
    "现有职工 人，其中党员 人（女 人）。",
    "　　20__年__月__日，慰问金____元。\n续行，100%、A&B、1<2、$5、“引”、]。",
    "## （一）组织建设",
    "1. 召开会议3次，\n续行\n   又一行；",
    "- **会员人数**：全年发展新会员7人，建立`档案`833份。",
    "共**12**项，见[附件](https://example.com/a)。",
    "| 会员人数 | 198 |\n| --- | ---: |\n| **慰问** | -95 |",
    "```\n[x](y) **z**\n```",
    "<div>\n*a*\n</div>",
    "***",
  ])("%j", (text) => {
    expect(simply(text)).not.toContain(undefined);
  });

  it("read as the parser reads them", () => {
    fc.assert(
      fc.property(inline, (text) => {
        for (const cut of cutMarkdown(text, 0)) {
          const source = text.slice(cut.start, cut.end);
          const elements = cut.columns > 0 ? undefined : readSimpleBlock(source, cut.shape, 0);
          if (elements !== undefined) expect(elements).toEqual(readElements(source, 0, parseTree(`${source}\n`)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
