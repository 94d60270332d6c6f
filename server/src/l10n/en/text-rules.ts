export const textFixes = {} as const;

export const textRules = {
  "no-several-summaries": {
    what: "Several summaries in one file; each of them is checked by itself.",
    why: "What is missing from one of them is easily taken for given by another, and a reader expects one summary per file.",
    messages: {
      several: "{0} summaries in one file: each is checked by itself; split it into files",
      another: "Another summary begins here",
    },
  },
} as const;
