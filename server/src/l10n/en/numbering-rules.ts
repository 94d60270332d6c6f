export const numberingFixes = {
  renumber: "Number all of them anew",
  "write-mark": "Write it as `{0}`",
  "write-officially": "Write as GB/T 9704 does ({0} {0|place|places})",
} as const;

export const numberingRules = {
  "numbering-order": {
    what: "Numbers out of order among siblings: one left out, one twice, one that steps back. Headings, lists and the points of a paragraph alike.",
    why: "A reader who meets 三 after 一 looks for the missing part, and nobody can refer to a number that stands twice.",
    messages: {
      skipped: "Unexpected `{0}` after `{1}`, expected `{2}`",
      repeated: "Unexpected `{0}` a second time, expected `{2}`",
      back: "Unexpected `{0}` behind `{1}`, expected `{2}`",
      start: "Unexpected first number `{0}`, expected `{2}`",
      neighbour: "The number before it",
    },
  },
  "consistent-numbering": {
    what: "Siblings numbered in different ways, and numbers written in no accepted way; what GB/T 9704 wants otherwise is said once.",
    why: "The way of writing shows the level: a 2、 between 一、 and 三、 reads as something inside 一、.",
    messages: {
      malformed: "Unexpected form of the number `{0}`, expected `{1}`",
      mixed: "Unexpected `{0}` among its siblings, expected `{1}`",
      official: "Unexpected `{0}`, expected `{1}` by GB/T 9704 ({2} {2|place|places})",
      "official-level": "Unexpected `{0}` right below `{1}`, expected `{2}` by GB/T 9704",
    },
  },
} as const;
