import type { FontChains } from "./fonts.ts";

const hans: FontChains = {
  body: ["仿宋_GB2312", "FangSong", "STFangsong"],
  title: ["FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", "SimSun", "Songti SC"],
  "heading-1": ["SimHei", "STHeiti", "Noto Sans CJK SC"],
  "heading-2": ["楷体_GB2312", "KaiTi", "STKaiti"],
  "page-number": ["SimSun", "Songti SC", "Noto Serif CJK SC"],
  latin: ["Times New Roman", "Liberation Serif"],
};
export const CHAINS = { hans, hant: hans, en: hans };
