import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Picture, PictureFailure } from "../../server/src/export/picture.ts";
import { readPictures } from "../../server/src/export/pictures.ts";
import { FileError, type Files } from "../../server/src/files/files.ts";
import { nodeFiles } from "../../server/src/files/node-files.ts";
import { pageOf, paragraph, tinyPng, WHOLE_PAGE } from "../support/pages.ts";

const png = tinyPng();
const codes = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? codes(part) : part)));
const latin = (data: Uint8Array): string => [...data].map((code) => String.fromCharCode(code)).join("");

/** Files by path; a number is the size of one that must not be read. */
function filesWith(content: Readonly<Record<string, Uint8Array | number>>): Files {
  return {
    async read(path) {
      const found = content[path];
      if (found instanceof Uint8Array) return found;
      throw found === undefined ? new FileError("missing", path) : new Error("read although it is too large");
    },
    async stat(path) {
      const found = content[path];
      if (found === undefined) return undefined;
      return { kind: "file", size: typeof found === "number" ? found : found.length, identity: path };
    },
    async list() {
      return [];
    },
  };
}

async function read(src: string, files: Files, folder = "/w/a"): Promise<Picture | PictureFailure | undefined> {
  const page = pageOf([paragraph({ kind: "image", src, alt: "" })]);
  return (await readPictures(page, { folder, root: "/w", files })).get(src);
}

async function found(src: string, path: string): Promise<boolean> {
  const picture = await read(src, filesWith({ [path]: png }));
  return typeof picture === "object" && picture.format === "png" && picture.width === 2 && picture.height === 1;
}

describe("a picture's address", () => {
  it.each([
    ["图.png", "/w/a/图.png"],
    ["./b/../图.png", "/w/a/图.png"],
    ["../图.png", "/w/图.png"],
    ["..\\图\\a.png", "/w/图/a.png"],
    ["%E5%9B%BE%201.png", "/w/a/图 1.png"],
    ["100%25.png", "/w/a/100%25.png"],
    ["50%.png", "/w/a/50%.png"],
    ["a.png?raw=true#top", "/w/a/a.png"],
    ["/img/a.png", "/w/img/a.png"],
    ["/w/img/a.png", "/w/img/a.png"],
    ["file:///w/a.png", "/w/a.png"],
  ])("%s leads to %s", async (src, path) => {
    expect(await found(src, path)).toBe(true);
  });

  it.each([
    ["../../etc/a.png", "outside"],
    ["..%2f..%2fetc%2fa.png", "outside"],
    ["..\\..\\etc\\a.png", "outside"],
    ["/etc/a.png", "outside"],
    ["C:\\etc\\a.png", "outside"],
    ["file:///etc/a.png", "outside"],
    ["../../w2/a.png", "outside"],
    ["https://example.org/a.png", "remote"],
    ["HTTP://example.org/a.png", "remote"],
    ["//example.org/a.png", "remote"],
    ["\\\\host\\share\\a.png", "remote"],
    ["javascript:alert(1)", "remote"],
    ["none.png", "missing"],
    ["", "missing"],
    ["a\u0000.png", "missing"],
  ])("%s is not read: %s", async (src, failure) => {
    const asked: string[] = [];
    const files = filesWith({});
    const spied: Files = {
      ...files,
      stat: (path) => {
        asked.push(path);
        return files.stat(path);
      },
    };
    expect(await read(src, spied)).toBe(failure);
    expect(asked.filter((path) => !path.startsWith("/w/"))).toEqual([]);
  });

  it("is not followed through a link", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pictures-")).replaceAll("\\", "/");
    mkdirSync(join(folder, "root/img"), { recursive: true });
    for (const name of ["secret.png", "root/img/a.png"]) writeFileSync(join(folder, name), png);
    symlinkSync(folder, join(folder, "root/out"), "junction");
    const page = pageOf([
      paragraph(...["img/a.png", "out/secret.png", "img"].map((src) => ({ kind: "image", src, alt: "" }) as const)),
    ]);
    const root = `${folder}/root`;
    const pictures = await readPictures(page, { folder: root, root, files: nodeFiles });
    expect(pictures.get("img/a.png")).toMatchObject({ format: "png" });
    expect(pictures.get("out/secret.png")).toBe("outside");
    expect(pictures.get("img")).toBe("missing");
  });
});

it("finds every picture of a page, and reads each once", async () => {
  const asked: string[] = [];
  const files = filesWith({ "/w/a/a.png": png });
  const counted: Files = {
    ...files,
    read: (path) => {
      asked.push(path);
      return files.read(path);
    },
  };
  const page = { ...WHOLE_PAGE, blocks: [...WHOLE_PAGE.blocks, ...WHOLE_PAGE.blocks] };
  const pictures = await readPictures(page, { folder: "/w/a", root: "/w", files: counted });
  expect([...pictures.keys()].toSorted()).toEqual(["a.png", "b.png"]);
  expect(asked).toEqual(["/w/a/a.png"]);
});

it("does not read what is too large", async () => {
  expect(await read("a.png", filesWith({ "/w/a/a.png": 100 * 1024 * 1024 }))).toBe("too-large");
});

describe("data in the address", () => {
  it.each([
    [`data:image/png;base64,${btoa(latin(png))}`, "png"],
    [`data:;base64,${encodeURIComponent(btoa(latin(png)))}`, "png"],
    [`data:image/svg+xml,${encodeURIComponent("<svg viewBox='0 0 4 3'></svg>")}`, "svg"],
  ])("%s", async (src, format) => {
    expect(await read(src, filesWith({}))).toMatchObject({ format });
  });

  it.each(["data:image/png;base64,@@@", "data:image/png", "data:text/html,<b>", "data:image/png;base64,"])(
    "%s is none",
    async (src) => {
      expect(await read(src, filesWith({}))).toBe("no-picture");
    },
  );
});

const chunk = (name: string, data: string): readonly number[] => [
  0,
  0,
  0,
  data.length,
  ...codes(name),
  ...codes(data),
  0,
  0,
  0,
  0,
];
const pngWithTexts = bytes(
  latin(png.slice(0, 33)),
  chunk("tEXt", "Author\0SECRET"),
  chunk("eXIf", "SECRET"),
  chunk("tIME", "SECRET"),
  chunk("prVt", "SECRET"),
  latin(png.slice(33)),
  "SECRET behind the end",
);

const segment = (marker: number, data: string): readonly number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...codes(data),
];
const exif = (orientation: number): string =>
  `Exif\0\0II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x06\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\0\0\0\0SECRET`;
const SCAN = "\x11\xff\0\xff\xd0\x22";
const jpeg = (orientation: number): Uint8Array =>
  bytes(
    "\xff\xd8",
    segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
    segment(0xe1, exif(orientation)),
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0SECRET"),
    segment(0xed, "Photoshop 3.0\0SECRET"),
    segment(0xe2, "ICC_PROFILE\0\x01\x01colours"),
    segment(0xe2, "MPF\0SECRET"),
    segment(0xfe, "SECRET"),
    segment(0xdb, "table"),
    segment(0xc0, "\x08\0\x1e\0\x28\x01\x01\x11\0"),
    segment(0xda, "\x01"),
    SCAN,
    segment(0xfe, "SECRET"),
    segment(0xda, "\x02"),
    SCAN,
    "\xff\xd9",
    "SECRET behind the end",
  );

const gif = bytes(
  "GIF89a",
  [3, 0, 2, 0, 0x80, 0, 0],
  [0, 0, 0, 255, 255, 255],
  [0x21, 0xff, 11],
  "NETSCAPE2.0",
  [3, 1, 0, 0, 0],
  [0x21, 0xfe, 6],
  "SECRET",
  [0],
  [0x21, 0xff, 11],
  "XMP DataXMP",
  [6],
  "SECRET",
  [0],
  [0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x4c, 0x01, 0],
  [0x3b],
);

const riff = (...chunks: readonly (readonly [string, readonly number[]])[]): Uint8Array => {
  const body = chunks.flatMap(([name, data]) => [
    ...codes(name),
    data.length,
    0,
    0,
    0,
    ...data,
    ...(data.length % 2 === 0 ? [] : [0]),
  ]);
  return bytes("RIFF", [body.length + 4, 0, 0, 0], "WEBP", body);
};
const webp = riff(
  ["VP8X", [0x0c, 0, 0, 0, 39, 0, 0, 29, 0, 0]],
  ["VP8L", [0x2f, 39, 0x40, 7, 0]],
  ["EXIF", codes("SECRET")],
  ["XMP ", codes("SECRET!")],
);

const svg = (inside: string, attributes = 'viewBox="0 0 40 30"'): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<!-- SECRET -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`,
  );

async function pictureOf(data: Uint8Array): Promise<Picture> {
  // The name says nothing.
  const picture = await read("a.txt", filesWith({ "/w/a/a.txt": data }));
  if (typeof picture !== "object") throw new Error(`${picture}`);
  return picture;
}

describe("what a camera or a program wrote into a picture is left out", () => {
  it.each([
    ["png", pngWithTexts, 2, 1],
    ["jpeg", jpeg(1), 40, 30],
    ["jpeg", jpeg(6), 30, 40],
    ["gif", gif, 3, 2],
    ["webp", webp, 40, 30],
    ["svg", svg("<metadata>SECRET</metadata><path inkscape:label='SECRET' d='M0 0'/>"), 40, 30],
  ] as const)("of a %s %#", async (format, data, width, height) => {
    expect(latin(data)).toContain("SECRET");
    const picture = await pictureOf(data);
    expect([picture.format, picture.width, picture.height]).toEqual([format, width, height]);
    expect(latin(picture.bytes)).not.toContain("SECRET");
    // Nothing more is left out the second time.
    expect((await pictureOf(picture.bytes)).bytes).toEqual(picture.bytes);
  });

  it("and all that is drawn stays", async () => {
    expect((await pictureOf(pngWithTexts)).bytes).toEqual(png);
    const { bytes: kept } = await pictureOf(jpeg(1));
    expect(latin(kept)).toContain("ICC_PROFILE\0\x01\x01colours");
    expect(latin(kept).split(SCAN)).toHaveLength(3);
    expect(latin((await pictureOf(gif)).bytes)).toContain("NETSCAPE2.0");
    const { bytes: withoutExif } = await pictureOf(webp);
    expect(withoutExif).toEqual(riff(["VP8X", [0, 0, 0, 0, 39, 0, 0, 29, 0, 0]], ["VP8L", [0x2f, 39, 0x40, 7, 0]]));
  });

  it("but how a photograph is turned stays", async () => {
    const picture = await pictureOf(jpeg(8));
    expect(picture.orientation).toBe(8);
    expect((await pictureOf(picture.bytes)).orientation).toBe(8);
    expect("orientation" in (await pictureOf(jpeg(1)))).toBe(false);
    expect("orientation" in (await pictureOf(jpeg(9)))).toBe(false);
  });
});

describe("an SVG", () => {
  it.each([
    ["", 'width="20mm" height="96"', 75.59, 96],
    ["", 'width="50%" viewBox="0,0,7,8"', 7, 8],
    ["", 'width="70" viewBox="0 0 7 8"', 70, 80],
    ["", "", 300, 150],
    [
      '<use href="#a"/><rect fill="url(#b)"/><image xlink:href="data:image/png;base64,AA=="/>',
      'viewBox="0 0 1 1"',
      1,
      1,
    ],
  ])("%s of %s", async (inside, attributes, width, height) => {
    const picture = await pictureOf(svg(inside, attributes));
    expect(picture.width).toBeCloseTo(width, 1);
    expect(picture.height).toBeCloseTo(height, 1);
  });

  it.each([
    "<script>alert(1)</script>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
    "<rect onload='alert(1)'/>",
    '<rect\nonclick = "x()"/>',
    "<image href='https://example.org/a.png'/>",
    '<image xlink:href="file:///etc/passwd"/>',
    "<use href='&#104;ttp://example.org/a.svg#a'/>",
    "<rect fill='url(https://example.org/a)'/>",
    "<style>@import 'https://example.org/a.css'</style>",
    "<style>rect { fill: u\\72l(https://example.org) }</style>",
    "<foreignObject><b/></foreignObject>",
    "<set attributeName='href' to='https://example.org/'/>",
    "<a href='javascript:alert(1)'/>",
  ])("with %s is none", async (inside) => {
    expect(await read("a.svg", filesWith({ "/w/a/a.svg": svg(inside) }))).toBe("no-picture");
  });

  it("with entities or another style sheet is none", async () => {
    for (const prolog of ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="a.css"?>']) {
      const data = new TextEncoder().encode(`${prolog}<svg viewBox="0 0 1 1"></svg>`);
      expect(await read("a.svg", filesWith({ "/w/a/a.svg": data }))).toBe("no-picture");
    }
  });
});

it("a small file that says it is huge is too large", async () => {
  const huge = Uint8Array.from(png);
  huge.set([0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0], 16);
  expect(await read("a.png", filesWith({ "/w/a/a.png": huge }))).toBe("too-large");
});

describe("a broken picture", () => {
  const whole = [pngWithTexts, jpeg(6), gif, webp, svg("<path/>")];

  it("is none wherever it is cut off", async () => {
    for (const data of [
      png,
      jpeg(6).slice(0, -"SECRET behind the end".length),
      gif,
      webp,
      svg("<path/>").slice(0, -1),
    ]) {
      for (let length = 0; length < data.length; length += 1) {
        expect(await read("a", filesWith({ "/w/a/a": data.slice(0, length) }))).toBe("no-picture");
      }
    }
  });

  it("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        async (data, changes) => {
          const broken = Uint8Array.from(data);
          for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
          const picture = await read("a", filesWith({ "/w/a/a": broken }));
          if (typeof picture === "object") expect(picture.width * picture.height).toBeGreaterThan(0);
          else expect(["no-picture", "too-large"]).toContain(picture);
        },
      ),
    );
  });
});

it("hostile files take no longer than they are long", { timeout: 5000 }, async () => {
  const million = 1_000_000;
  for (const inside of [
    "<!DOCTYPE ".repeat(million / 10),
    "<metadata ".repeat(million / 10),
    " on".repeat(million / 3),
    " href = ".repeat(million / 8),
    "url( ".repeat(million / 5),
  ]) {
    await read("a", filesWith({ "/w/a/a": svg(inside) }));
  }
  await read("a", filesWith({ "/w/a/a": bytes("\xff\xd8\xff", Array<number>(million).fill(0xff)) }));
});
