export const textFixes = {
  "remove-word": "Remove `{0}`",
  "remove-residue": "Remove what the web page left",
  "convert-to-simplified": "Convert the paragraph to Simplified characters",
  "convert-to-traditional": "Convert the paragraph to Traditional characters",
} as const;

export const textRules = {
  "no-several-summaries": {
    what: "Several summaries in one file; each of them is checked by itself.",
    why: "What is missing from one of them is easily taken for given by another, and a reader expects one summary per file.",
    messages: {
      several: "{0} summaries in one file: each is checked by itself; split it into files",
      another: "Another summary begins here",
    },
  },
  "no-truncated-ending": {
    what: "A section, or the text as a whole, that ends in the middle of a sentence: at a comma, at a colon that announces something, at an opened bracket, at a connective.",
    why: "The end was lost in copying or never written, and the reader sees an unfinished paper.",
    messages: {
      mark: "Unexpected `{0}` at the end, expected the rest of the sentence",
      announced: "Unexpected `{0}` at the end, expected what it announces",
      word: "Unexpected `{0}` at the end, expected the rest of the sentence",
      open: "Unexpected end without a full stop after `{0}`, expected the end of the sentence",
    },
  },
  "consistent-self-reference": {
    what: "Two words for the house that the summary is about: 我校 (our school) and 我院 (our hospital) in one text.",
    why: "It shows that a paragraph was taken over from the paper of another house.",
    messages: {
      other: "Unexpected `{0}`, expected `{1}` as elsewhere in the text",
      usual: "The usual word",
    },
  },
  "no-double-approximation": {
    what: "Two words that make one number a rough one: 约50余人 (about 50-odd), 超过90%以上, “about 50 or so”.",
    why: "One of them says it; two contradict each other as often as not, and an inspector marks them.",
    messages: { twice: "Unexpected `{1}` after `{0}`, expected one of them" },
  },
  "no-web-residue": {
    what: "What a web page leaves in a copied text: the way to the page, its editor’s words to the reader, rights, its address, its navigation.",
    why: "It shows at once that the summary was taken from the web.",
    messages: {
      path: "Unexpected path of a web page: `{0}`",
      editor: "Unexpected words of a web editor: `{0}`",
      rights: "Unexpected notice of rights: `{0}`",
      address: "Unexpected web address on a line of its own: `{0}`",
      page: "Unexpected words of a web page: `{0}`",
    },
  },
  "no-mixed-script": {
    what: "A paragraph in the other script than the text: Traditional in a Simplified one, or the other way round. Variants (臺, 着, 羣, 衞, 説) are no other script.",
    why: "It shows that the paragraph comes from elsewhere, and readers stumble over it.",
    messages: {
      traditional: "Unexpected Traditional paragraph in a Simplified text",
      simplified: "Unexpected Simplified paragraph in a Traditional text",
    },
  },
} as const;
