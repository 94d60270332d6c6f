import { decodeAs } from "./chinese-codec.ts";
import type { Decoded } from "./decoded.ts";

/** Enough to tell the two apart; a file of any length is then decoded once. */
const SAMPLE_BYTES = 16_384;

/**
 * Decodes double-byte Chinese, telling GB18030 and Big5 apart by how plausible the characters are; `undefined` when
 * neither gives a text.
 */
export function decodeChinese(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const gb18030 = plausibility(decodeAs(sample, "gb18030"));
  const big5 = plausibility(decodeAs(sample, "big5"));
  const encoding = big5 > gb18030 ? "big5" : "gb18030";
  if (Math.max(big5, gb18030) < MIN_PLAUSIBILITY) return undefined;
  return { text: decodeAs(bytes, encoding), encoding };
}

/**
 * The commonest characters of both scripts and of this trade. Wrongly decoded text is spread over the whole range of
 * rare ones, so about a tenth of the characters decides.
 */
const COMMON = new Set(
  "的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从" +
    "這為來個們說國時於會後對裡過發無經當與學進種將還見沒從" +
    "工职職总總结結单單位员員组組织織党黨建设設度第届屆部门門门动動活开開展加强強管理民教师師院校厂廠维維权權关關送温暖困难難问問题題计計划劃月元名次万萬本及等各全高新业業务務实實" +
    "，。、；：？！（）《》“”「」％—…　",
);

/** Of the characters outside ASCII, the share of common ones; the smallest that a text of a few words has. */
const MIN_PLAUSIBILITY = 0.08;

/** Share of common characters, less what no text holds: replacements, controls, private use and unassigned places. */
function plausibility(text: string): number {
  let foreign = 0;
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    foreign += 1;
    if (COMMON.has(character)) score += 1;
    else if (isImplausible(code)) score -= 2;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.1;
  }
  return foreign === 0 ? 0 : score / foreign;
}

function isImplausible(code: number): boolean {
  return (
    code === 0xfffd ||
    code < 0xa0 ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    code >= 0x20000 ||
    (code >= 0x2e80 && code < 0x3000)
  );
}
