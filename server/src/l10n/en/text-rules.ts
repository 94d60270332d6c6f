export const textFixes = {
  "replace-mark": "Replace `{0}` by `{1}`",
  "keep-one-mark": "Keep `{0}` only",
  "write-ellipsis": "Write `{0}`",
  "widen-mark": "Write the full-width mark",
  "widen-marks": "Write all {0} marks full-width",
  "mend-emphasis": "Write the emphasis so that it is shown",
  "remove-hidden": "Remove the invisible characters",
  "remove-bullet": "Remove the bullet",
  "remove-word": "Remove `{0}`",
  "remove-residue": "Remove what the web page left",
  "convert-to-simplified": "Convert the paragraph to Simplified characters",
  "convert-to-traditional": "Convert the paragraph to Traditional characters",
} as const;

export const textRules = {
  "no-unpaired-punctuation": {
    what: "A quotation mark, title mark or bracket without its partner in the paragraph, or with a partner of another kind.",
    why: "The reader cannot tell where the name, title or remark ends, and half of something may have been deleted.",
    messages: {
      unclosed: "Missing `{1}` to close `{0}`",
      unopened: "Missing `{1}` to open before `{0}`",
      turned: "Unexpected `{0}`, expected `{1}`",
      mixed: "Unexpected `{0}`, expected `{1}`",
      lone: "Missing partner of `{0}`",
    },
  },
  "no-repeated-punctuation": {
    what: "Two punctuation marks where one belongs; ellipses, dashes and several exclamation marks are left alone.",
    why: "It is left over from deleting or pasting, and shows that nobody proof-read the sentence.",
    messages: {
      repeated: "Unexpected `{0}`, expected `{1}`",
      conflicting: "Unexpected `{0}`, expected one mark, such as `{1}`",
      ellipsis: "Unexpected `{0}`, expected `{1}`",
    },
  },
  "no-half-width-punctuation": {
    what: "A half-width comma, semicolon, colon or opening bracket between Chinese characters.",
    why: "Chinese text is set with full-width marks; half-width ones stand too close and look careless in print.",
    messages: { "half-width": "Unexpected half-width `{0}` between Chinese characters ({1} {1|place|places})" },
  },
  "no-broken-emphasis": {
    what: "Emphasis that Markdown does not show, because a mark stands right inside the stars and a word right outside.",
    why: "The stars are printed as they are, and what should stand out does not.",
    messages: { broken: "Emphasis not shown: `{0}`" },
  },
  "no-garbled-text": {
    what: "Characters that were lost or read in the wrong encoding: question marks inside a word, �, mojibake.",
    why: "The words are gone or unreadable, and the reader cannot guess them.",
    messages: {
      lost: "Lost character in `{0}`",
      replacement: "Unreadable character in `{0}`",
      mojibake: "Text in the wrong encoding: `{0}`",
    },
  },
  "no-hidden-characters": {
    what: "Invisible characters in the text (marks of direction, zero-width characters), and characters that only one font has.",
    why: "They come along when a page is copied, and break searching, sorting and printing.",
    messages: {
      hidden: "Unexpected invisible character {0}",
      private: "Replace the private-use character {0}, which other fonts cannot show",
    },
  },
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
