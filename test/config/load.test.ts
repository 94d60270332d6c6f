import { describe, expect, it } from "vitest";
import { ConfigFinder } from "../../server/src/config/find.ts";
import { type LoadedConfig, loadConfig } from "../../server/src/config/load.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { memoryFiles } from "./memory-files.ts";

const vocabulary = { ruleIds: ["no-mask", "no-blank-count"], outlines };
const NAME = ".structured-summary.yaml";

function load(content: Readonly<Record<string, string>>): Promise<LoadedConfig> {
  return loadConfig(memoryFiles(content), `/w/${NAME}`, "/w", vocabulary);
}

const at = ({ problems }: LoadedConfig): unknown =>
  problems.map(({ path, position, messageId, args }) => [
    path,
    position.line0 + 1,
    position.column0 + 1,
    messageId,
    ...args,
  ]);

it("joins files key by key, the extending one first", async () => {
  const loaded = await load({
    [`/w/${NAME}`]: "extends: [a.yaml, sub/b.yaml]\nrules: { no-mask: off }\n",
    "/w/a.yaml": "outline: weekly\nmaxFindings: 5\nrules: { no-mask: error, no-blank-count: warning }\n",
    "/w/sub/b.yaml": "outline: general\nignore: [x]\noutlines: { ours: { sections: [{ id: a, titles: 甲 }] } }\n",
  });
  expect(at(loaded)).toEqual([]);
  expect(loaded.config).toMatchObject({
    outline: "general",
    maxFindings: 5,
    rules: { "no-mask": "off", "no-blank-count": "warning" },
    ignore: { folder: "/w/sub", patterns: ["x"] },
    outlines: [{ id: "ours" }],
  });
  expect([...loaded.texts.keys()]).toEqual([`/w/${NAME}`, "/w/sub/b.yaml", "/w/a.yaml"]);
});

it("knows an outline of an extended file", async () => {
  expect(
    at(
      await load({
        [`/w/${NAME}`]: "extends: base.yaml\noutline: theirs\noutlines:\n  ours:\n    extends: theirs\n",
        "/w/base.yaml": "outlines: { theirs: { sections: [{ id: a, titles: 甲 }] } }\n",
      }),
    ),
  ).toEqual([]);
});

describe("says what is wrong with extends at its item", () => {
  it("missing, outside, in a circle", async () => {
    const loaded = await load({
      [`/w/${NAME}`]: "extends:\n  - gone.yaml\n  - ../out.yaml\n  - a.yaml\nlocale: en\n",
      "/w/a.yaml": `extends: ${NAME}\nmaxFindings: 3\n`,
      "/out.yaml": "maxFindings: 9\n",
    });
    expect(at(loaded)).toEqual([
      [`/w/${NAME}`, 2, 5, "extends-missing", "gone.yaml"],
      [`/w/${NAME}`, 3, 5, "extends-outside", "../out.yaml"],
      ["/w/a.yaml", 1, 1, "extends-cycle", NAME],
    ]);
    expect(loaded.config).toMatchObject({ locale: "en", maxFindings: 3 });
  });

  it("deeper than eight", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`/w/${index}.yaml`, `extends: ${index + 1}.yaml\n`]),
    );
    const loaded = await load({ ...chain, [`/w/${NAME}`]: "extends: 0.yaml\n" });
    expect(at(loaded)).toEqual([["/w/7.yaml", 1, 1, "extends-too-deep", "8"]]);
  });
});

it("rejects only when the file itself cannot be read", async () => {
  await expect(load({})).rejects.toMatchObject({ failure: "missing" });
});

describe("the nearest file", () => {
  const files = memoryFiles({
    [`/home/${NAME}`]: "",
    "/home/repo/.git/config": "",
    [`/home/repo/team/${NAME}`]: "",
    "/home/repo/team/2024/a.md": "",
    "/home/repo/other/b.md": "",
  });

  it.each([
    ["/home/repo/team/2024", `/home/repo/team/${NAME}`, "/home/repo"],
    ["/home/repo/team", `/home/repo/team/${NAME}`, "/home/repo"],
    ["/home/repo/other", undefined, "/home/repo"],
    ["/home/elsewhere", `/home/${NAME}`, "/"],
  ])("of %s is %s", async (folder, path, workspace) => {
    expect(await new ConfigFinder(files).find(folder)).toEqual({ path, workspace });
  });

  it("is not looked for above an editor's workspace", async () => {
    expect(await new ConfigFinder(files, "/home/repo/team/2024").find("/home/repo/team/2024")).toEqual({
      path: undefined,
      workspace: "/home/repo/team/2024",
    });
  });
});
