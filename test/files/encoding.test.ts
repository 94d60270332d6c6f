import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Decoded } from "../../server/src/files/decoded.ts";
import { canEncode, decode, encode, isLossless } from "../../server/src/files/encoding.ts";

const HANS =
  "长明电机厂工会2024年度工作总结\n\n一、指导思想\n以习近平新时代中国特色社会主义思想为指导，团结动员职工。\n";
const HANT = "長明電機廠工會2024年度工作總結\n\n一、指導思想\n以服務會員為宗旨，團結員工，辦理會員福利。\n";

async function decoded(bytes: Uint8Array): Promise<Decoded> {
  const result = await decode(bytes);
  if (result === "binary") throw new Error("taken for binary");
  return result;
}

describe("telling encodings apart", () => {
  it.each([
    ["utf-8", HANS, Buffer.from(HANS)],
    ["utf-8", `\uFEFF${HANS}`, Buffer.from(`\uFEFF${HANS}`)],
    ["utf-16le", `\uFEFF${HANT}`, Buffer.from(`\uFEFF${HANT}`, "utf16le")],
    ["utf-16be", `\uFEFF${HANT}`, Buffer.from(`\uFEFF${HANT}`, "utf16le").swap16()],
    ["gb18030", HANS, iconv.encode(HANS, "gb18030")],
    ["gb18030", HANT, iconv.encode(HANT, "gb18030")],
    ["big5", HANT, iconv.encode(HANT, "big5")],
    ["gb18030", "工会工作总结", iconv.encode("工会工作总结", "gb18030")],
    ["big5", "工會工作總結", iconv.encode("工會工作總結", "big5")],
    ["utf-8", "", new Uint8Array()],
    ["utf-8", "plain ASCII\r\n", Buffer.from("plain ASCII\r\n")],
  ] as const)("%s %j", async (encoding, text, bytes) => {
    expect(await decoded(bytes)).toEqual({ text, encoding });
    expect(await isLossless(bytes, { text, encoding })).toBe(true);
  });

  it("keeps UTF-8 in which a few bytes are broken, and knows that it cannot be written back", async () => {
    const bytes = Buffer.concat([Buffer.from(HANS), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from("人\n")]);
    const result = await decoded(bytes);
    expect(result).toEqual({ text: `${HANS}\uFFFD\uFFFD\uFFFD人\n`, encoding: "utf-8" });
    expect(await isLossless(bytes, result)).toBe(false);
  });

  it("keeps a text with a stray NUL", async () => {
    expect(await decoded(Buffer.from(`${HANS}\0`))).toEqual({ text: `${HANS}\0`, encoding: "utf-8" });
  });

  it.each([
    ["a Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ["a zip file", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["a PDF", [...Buffer.from("%PDF-1.7\n")]],
    ["zeros", Array.from({ length: 100 }, () => 0)],
    ["noise", Array.from({ length: 400 }, (_, index) => (index * 97 + 128) % 256)],
  ])("refuses %s", async (_, bytes) => {
    expect(await decode(Uint8Array.from(bytes))).toBe("binary");
  });
});

it("says which texts an encoding can hold", async () => {
  expect(await canEncode("工會 😀", "gb18030")).toBe(true);
  expect(await canEncode("工會 😀", "big5")).toBe(false);
  expect(await canEncode("\uD800", "utf-8")).toBe(false);
});

it("gives back the bytes of every well-formed text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
      async (text, encoding) => {
        const marked = encoding === "utf-8" ? text : `\uFEFF${text}`;
        const result = await decode(await encode(marked, encoding));
        if (result !== "binary") expect(result).toEqual({ text: marked, encoding });
      },
    ),
  );
});

it("answers any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const result = await decode(bytes);
      expect(result === "binary" || typeof result.text === "string").toBe(true);
    }),
  );
});
