/** A summary with every section that `union-annual` requires, and nothing to find. */
export const CLEAN = `# 长明电机厂工会2024年度工作总结

## 一、指导思想

以职工为中心开展各项工作。

## 二、组织建设

新建工会小组 12 个。

## 三、民主管理

召开职工代表大会 2 次。

## 四、维权帮扶

慰问困难职工 36 人次。

## 五、存在的问题

活动形式还不够丰富。
`;

/** The same without its last section: one warning. */
export const INCOMPLETE = CLEAN.slice(0, CLEAN.indexOf("## 五"));

/** Marks that were mistyped, each with a safe fix. */
export const CARELESS = CLEAN.replace(
  "新建工会小组 12 个。",
  "开展“安康杯”竞赛,新建工会小组 12 个。。**重在日常，**贵在坚持\u200B。",
);

/** The same after `fix`. */
export const CAREFUL = CLEAN.replace(
  "新建工会小组 12 个。",
  "开展“安康杯”竞赛，新建工会小组 12 个。**重在日常**，贵在坚持。",
);

export const README = "# Tools\n\nHow to build them.\n";
