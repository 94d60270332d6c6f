// Words around a figure that tell what it has to do with the figures beside it. Folded.

/** Units of those who may be counted in more than one part. */
export const PEOPLE = /^(?:人|户|人次)$/;

/** What is left of a whole. */
export const REST = /其余|余下|剩余|剩下|其他(?=[^\u4e00-\u9fff]*$|[一-龥]{0,4}$)|其它|另外的|余者|余(?=为|均)/;

/** No part of a sum: what each gets, a limit, a change. */
export const PER =
  /每|各(?!类|项|种|级|界)|平均|人均|户均|均(?!为)|单笔|最高|最低|最多|最少|最大|最长|上限|标准|至多|[比较]上|较上|同比|环比|超额|提前|翻/;

/** By how much something changed. */
export const DELTA = /(?:[比较]|同比|环比).{0,12}(?:增|减|多|少|升|降|超|长|提)|净增|净减|增长$|上升$|下降$/;

/** A total follows. */
export const TOTAL_WORD = /(?:合计|共计|总计|总共|一共|合共|总数|总额|总量|累计|统计|共)/;
/** The text says itself that one thing is counted twice. */
export const TWICE = /重复|交叉|重叠|兼有|兼具/;
