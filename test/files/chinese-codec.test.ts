import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { decodeAs } from "../../server/src/files/chinese-codec.ts";
import { decodeAs as decodeInBrowser } from "../../server/src/files/chinese-codec-web.ts";

const HANS = "长明电机厂工会2024年度工作总结——“职工之家”《工人日报》，①②③ⅣⅫ％￥…·々〇㎡℃😀𠮷";
/** Without what only the Hong Kong supplement of Big5 has: this runtime's own table lacks it, unlike a browser's. */
const HANT = "長明電機廠工會2024年度工作總結──「職工之家」《勞工報》，％＄…‧㎡℃";

it.each([
  ["gb18030", HANS],
  ["gb18030", HANT],
  ["gb18030", "\uFEFF工会\r\n工作\t总结\0"],
  ["big5", HANT],
  ["big5", "工會\r\n工作總結"],
  ["gb18030", ""],
] as const)("a browser reads %s as everybody does: %j", (encoding, text) => {
  const bytes = iconv.encode(text, encoding);
  expect(decodeInBrowser(bytes, encoding)).toBe(decodeAs(bytes, encoding));
  expect(decodeInBrowser(bytes, encoding)).toBe(text);
});

it("every character of GB 2312 and the common part of Big5 is the same", () => {
  const rows = (from: number, to: number, trail: readonly (readonly [number, number])[]): Uint8Array => {
    const bytes: number[] = [];
    for (let lead = from; lead <= to; lead += 1) {
      for (const [first, last] of trail) for (let low = first; low <= last; low += 1) bytes.push(lead, low);
    }
    return Uint8Array.from(bytes);
  };
  const gb2312 = rows(0xb0, 0xf7, [[0xa1, 0xfe]]);
  expect(decodeInBrowser(gb2312, "gb18030")).toBe(decodeAs(gb2312, "gb18030"));
  const big5 = rows(0xa4, 0xc5, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  expect(decodeInBrowser(big5, "big5")).toBe(decodeAs(big5, "big5"));
});

it("a text that breaks off is read up to there", () => {
  const bytes = iconv.encode("工会工作", "gb18030").subarray(0, 7);
  expect(decodeInBrowser(bytes, "gb18030")).toBe("工会工\uFFFD");
});
