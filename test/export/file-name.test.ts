import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageModel } from "../../server/src/engine/page/page.ts";
import { fileName } from "../../server/src/export/file-name.ts";
import { anyString } from "../support/any-string.ts";
import { pageOf } from "../support/pages.ts";

const source = { path: "/w/总结/2024 draft.v2.md", today: "2024-12-05" };

function named(pattern: string, properties: PageModel["properties"], script: PageModel["script"] = "hans"): string {
  return fileName(pattern, pageOf([], { script, properties }), source);
}

describe("the name of a file", () => {
  it.each([
    ["hans", "长明工会2024年工作总结"],
    ["hant", "长明工会2024年工作總結"],
    ["en", "长明工会 work summary 2024"],
  ] as const)("in %s", (script, expected) => {
    expect(named("", { organization: "长明工会", year: 2024, title: "别的" }, script)).toBe(expected);
  });

  it.each([
    ["", { year: 2024, title: "工会工作总结" }, "工会工作总结"],
    ["", { organization: " ", year: 2024, title: "工会\n工作总结" }, "工会 工作总结"],
    ["", { organization: "长明工会" }, "2024 draft.v2"],
    ["{year}-{title}", { title: "总结" }, "总结"],
    ["{organization}{title}", { organization: "长明工会", title: "长明工会2024年总结" }, "长明工会2024年总结"],
    ["{organization}{title}", { organization: "长明工会", title: "2024年总结" }, "长明工会2024年总结"],
    ["{date} {name}（{kind}）", {}, "2024-12-05 2024 draft.v2（{kind}）"],
    ["../../{title}", { title: "/etc/passwd" }, "／..／／etc／passwd"],
    ["C:\\{title}.", { title: 'a<b>:"|?*' }, "C：＼a＜b＞：＂｜？＊"],
    ["{title}", { title: "con" }, "_con"],
    ["{title}", { title: "Com1.2024" }, "_Com1.2024"],
    ["{title}", { title: "concert" }, "concert"],
    ["{title}", { title: "..." }, "2024 draft.v2"],
    ["{constructor}{title}", { title: "a\u202egpj.exe\u0000 . " }, "{constructor}agpj.exe"],
  ] as const)("%j of %j is %j", (pattern, properties, expected) => {
    expect(named(pattern, properties)).toBe(expected);
  });

  it("is never empty", () => {
    expect(fileName("", pageOf([]), { path: "" })).toBe("工作总结");
    expect(fileName("", pageOf([], { script: "en" }), { path: "..." })).toBe("work summary");
  });

  it("is cut between characters", () => {
    expect(named("{title}", { title: "总".repeat(300) })).toBe("总".repeat(66));
    expect(named("{title}", { title: `${"a".repeat(199)}é` })).toBe("a".repeat(199));
    expect(named("{title}", { title: `${"a".repeat(199)}e\u0301` })).toBe("a".repeat(199));
    expect(named("{title}", { title: `${"a".repeat(198)}😀` })).toBe("a".repeat(198));
  });
});

it("is one that every system takes, whatever a document says", () => {
  fc.assert(
    fc.property(anyString(), anyString(), (pattern, title) => {
      const name = named(`${pattern}{title}`, { title });
      expect(name).not.toBe("");
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(202);
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]|^[. ]|[. ]$|^(?:con|prn|aux|nul)(?:\.|$)/i);
      expect(name).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
