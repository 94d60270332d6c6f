import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { level, list, num, p, r, STYLES, style, wordFile, wordPackage } from "../support/word-file.ts";
import { tryImport } from "./imported.ts";

const BODY =
  p("工作总结", style("Title")) +
  p("组织建设", num(1)) +
  p(r("现有员工") + r("    ", '<w:u w:val="single"/>') + r("人。"));
const WHOLE = wordFile({ body: BODY, styles: STYLES, numbering: list(1, level(0, "chineseCounting", "%1、")) });

/** A Word file whose text is this XML. */
const withDocument = (xml: string): Uint8Array =>
  zipSync({ ...wordPackage({ body: "" }), "word/document.xml": strToU8(xml) }, { level: 1 });

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (stream: string): Uint8Array => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, "utf16le")]);

describe("what is no Word file is told by its bytes", () => {
  it.each([
    ["an empty file", new Uint8Array(), "broken"],
    ["half a zip", WHOLE.subarray(0, WHOLE.length / 2), "broken"],
    ["a password", ole("EncryptedPackage"), "encrypted"],
    ["Word 97", ole("WordDocument"), "doc"],
    ["RTF", strToU8("{\\rtf1\\ansi"), "rtf"],
    ["PDF", strToU8("%PDF-1.7"), "pdf"],
    ["text", strToU8("一、组织建设"), "not-word"],
    [
      "OpenDocument",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<x/>") }),
      "odt",
    ],
    ["any zip", zipSync({ "a.txt": strToU8("a") }), "not-word"],
    ["a workbook", zipSync({ ...wordPackage({ body: "" }), "word/document.xml": strToU8("<workbook/>") }), "not-word"],
    ["a package without text", zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "broken"],
    ["broken XML", withDocument("<w:document><w:body></w:document>"), "broken"],
    ["XML that never ends", withDocument("<w:document><w:body>"), "broken"],
  ])("%s", async (_, bytes, failure) => {
    expect(await tryImport(bytes)).toEqual({ failure });
  });
});

/** Says in the directory of a zip that its text unpacks to `size` bytes. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const wanted = strToU8("word/document.xml");
  // PK\1\2, the unpacked size at 24, the name at 46 (APPNOTE 4.3.12).
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (wanted.every((byte, index) => bytes[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe("bombs are not unpacked", () => {
  it("one that says how large it is", async () => {
    expect(await tryImport(declaring(withDocument("<w:document/>"), 0x7fffffff))).toEqual({ failure: "too-large" });
  });

  it("one that lies about it", async () => {
    const bytes = declaring(withDocument(" ".repeat(8 * 1024 * 1024)), 100);
    const before = process.memoryUsage().arrayBuffers;
    expect(await tryImport(bytes)).toEqual({ failure: "broken" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024);
  });

  it("entities, which no office file has", async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await tryImport(withDocument(xml))).toEqual({ failure: "broken" });
  });

  it("ten thousand files", async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]));
    expect(await tryImport(zipSync(files, { level: 0 }))).toEqual({ failure: "too-large" });
  });

  it("a hundred thousand tables in each other", async () => {
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(100_000)}`;
    const xml = `<w:document><w:body>${deep}${"</w:tc></w:tr></w:tbl>".repeat(100_000)}</w:body></w:document>`;
    expect(await tryImport(withDocument(xml))).toEqual({ failure: "broken" });
  });
});

it("styles and lists that lead in circles end", async () => {
  const styles = ["A", "B"].map(
    (id, index) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${"BA"[index]}"/></w:style>`,
  );
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/><w:styleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  expect(
    await tryImport(wordFile({ styles: styles.join(""), numbering, body: p("文字。", style("A") + num(1)) })),
  ).toMatchObject({
    markdown: "文字。\n",
  });
});

it("ends in an answer, whatever bytes are changed", async () => {
  const zip = zipSync(wordPackage({ body: BODY, styles: STYLES }), { level: 0 });
  const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(zip.length), async (changes, length) => {
      const bytes = zip.slice(0, length % 3 === 0 ? length : zip.length);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      const result = await tryImport(bytes);
      expect("failure" in result || result.markdown.length < 10_000).toBe(true);
    }),
    { numRuns: 150 },
  );
});

describe("time grows with the text", () => {
  const MARKED = p(r("召开会议3次，现有员工") + r("    ", '<w:u w:val="single"/>') + r("人，2*3=6*2。"));
  const time = async (body: string): Promise<number> => {
    const start = performance.now();
    const result = await tryImport(wordFile({ body }));
    expect("markdown" in result && result.markdown.length > 0).toBe(true);
    return performance.now() - start;
  };

  it.each([
    ["paragraphs", (count: number) => p("召开会议3次，通过决议2项。").repeat(count * 4)],
    ["paragraphs with marks", (count: number) => MARKED.repeat(count / 5)],
    ["titles", (count: number) => p("工作总结", style("Title")).repeat(count * 3)],
    ["spaces", (count: number) => p(`人${" 　，*".repeat(count * 20)}人`)],
    ["letters with a mark", (count: number) => p(`*${"a".repeat(count * 200)}`)],
    ["breaks", (count: number) => p(`${r("甲*乙")}${"<w:r><w:br/></w:r>".repeat(count * 20)}${r("丙")}`)],
    [
      "table rows",
      (count: number) =>
        `<w:tbl>${`<w:tr><w:tc>${p("甲")}</w:tc><w:tc>${p("3")}</w:tc></w:tr>`.repeat(count * 5)}</w:tbl>`,
    ],
  ])("%s", async (_, body) => {
    await time(body(20));
    const few = await time(body(50));
    expect(await time(body(500))).toBeLessThan(few * 30 + 300);
  });
});
