import type { Script } from "../text/script.ts";
import type { FontChain, FontFace, FontRole, LayoutId } from "./layout.ts";

/** How letters are drawn: 仿宋, 楷体, 黑体, 宋体, and the heavy 小标宋 of titles. */
type Design = "fangsong" | "kai" | "hei" | "song" | "title-song";

const DESIGNS: Readonly<Record<LayoutId, Readonly<Record<FontRole, Design>>>> = {
  official: { body: "fangsong", title: "title-song", "heading-1": "hei", "heading-2": "kai", "page-number": "song" },
  taiwan: { body: "kai", title: "kai", "heading-1": "kai", "heading-2": "kai", "page-number": "kai" },
  english: { body: "song", title: "song", "heading-1": "song", "heading-2": "song", "page-number": "song" },
  plain: { body: "song", title: "song", "heading-1": "hei", "heading-2": "hei", "page-number": "song" },
};

const wanted = (...families: readonly string[]): readonly FontFace[] => families.map((family) => ({ family }));
const instead = (...families: readonly string[]): readonly FontFace[] =>
  families.map((family) => ({ family, substitute: true }));
const boldInstead = (...families: readonly string[]): readonly FontFace[] =>
  families.map((family) => ({ family, bold: true, substitute: true }));

/** Comes with the product and has every character of GB 2312, GBK and Big5. */
const LAST = instead("LXGW WenKai");
/** They come with the product in one weight, 700, and have Simplified characters only. */
const EMBEDDED_SERIF = boldInstead("Noto Serif SC");
const EMBEDDED_SANS = boldInstead("Noto Sans SC");

/** `_GB2312` is what offices of the mainland install; the same design comes with Windows under the names behind it. */
const SIMPLIFIED: Readonly<Record<Design, readonly FontFace[]>> = {
  fangsong: [...wanted("仿宋_GB2312", "FangSong"), ...instead("STFangsong"), ...LAST],
  kai: [...wanted("楷体_GB2312", "KaiTi"), ...instead("STKaiti"), ...LAST],
  hei: [...wanted("SimHei"), ...instead("STHeiti"), ...boldInstead("Noto Sans CJK SC"), ...EMBEDDED_SANS, ...LAST],
  song: [...wanted("SimSun"), ...instead("Songti SC", "STSong", "Noto Serif CJK SC"), ...EMBEDDED_SERIF, ...LAST],
  "title-song": [
    ...wanted("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
    ...boldInstead("Noto Serif CJK SC", "SimSun", "Songti SC"),
    ...EMBEDDED_SERIF,
    ...LAST,
  ],
};

/** The fonts above that are cut for GB 2312 or B05S have no Traditional characters and are never named here. */
const TRADITIONAL: Readonly<Record<Design, readonly FontFace[]>> = {
  fangsong: [...wanted("FangSong"), ...instead("STFangsong"), ...LAST],
  kai: [...wanted("DFKai-SB", "BiauKai"), ...instead("TW-Kai", "AR PL UKai TW", "Kaiti TC"), ...LAST],
  hei: [
    ...wanted("Microsoft JhengHei"),
    ...instead("PingFang TC", "Heiti TC", "Noto Sans CJK TC"),
    ...EMBEDDED_SANS,
    ...LAST,
  ],
  song: [
    ...wanted("PMingLiU", "MingLiU"),
    ...instead("Songti TC", "LiSong Pro", "Noto Serif CJK TC"),
    ...EMBEDDED_SERIF,
    ...LAST,
  ],
  "title-song": [
    ...wanted("PMingLiU", "MingLiU"),
    ...instead("Songti TC", "LiSong Pro", "Noto Serif CJK TC"),
    ...EMBEDDED_SERIF,
    ...LAST,
  ],
};

/** The others have the same widths as the first. */
const TIMES = ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"] as const;

/** Families of the user's own, by role, and one for Latin letters and digits in all of them. */
export type OwnFonts = Readonly<Partial<Record<FontRole | "latin", string>>>;

/**
 * The families of every role in a layout, for a document of a script. A family of the user's stands before the others:
 * in an English document for its letters, in a Chinese one for its characters.
 */
export function fontsFor(id: LayoutId, script: Script, own: OwnFonts): Readonly<Record<FontRole, FontChain>> {
  const chain = (role: FontRole): FontChain => {
    const families = (script === "hant" ? TRADITIONAL : SIMPLIFIED)[DESIGNS[id][role]];
    // The digits of an official page number are those of its Chinese font (GB/T 9704-2012 §7.5).
    const times = id === "official" && role === "page-number" && script !== "en" ? [] : TIMES;
    const [latin, chinese] = script === "en" ? [own[role] ?? own.latin, undefined] : [own.latin, own[role]];
    return {
      latin: latin === undefined ? times : [latin, ...times.filter((family) => family !== latin)],
      families:
        chinese === undefined
          ? families
          : [{ family: chinese }, ...families.filter(({ family }) => family !== chinese).map(asSubstitute)],
    };
  };
  return {
    body: chain("body"),
    title: chain("title"),
    "heading-1": chain("heading-1"),
    "heading-2": chain("heading-2"),
    "page-number": chain("page-number"),
  };
}

function asSubstitute(face: FontFace): FontFace {
  return { ...face, substitute: true };
}
