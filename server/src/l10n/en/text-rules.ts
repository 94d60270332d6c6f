export const textFixes = {
  "replace-mark": "Replace `{0}` by `{1}`",
  "keep-one-mark": "Keep `{0}` only",
  "write-ellipsis": "Write `{0}`",
  "widen-mark": "Write the full-width mark",
  "widen-marks": "Write all {0} marks full-width",
  "mend-emphasis": "Write the emphasis so that it is shown",
  "remove-hidden": "Remove the invisible characters",
  "remove-bullet": "Remove the bullet",
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
    messages: { "half-width": "Unexpected half-width `{0}` between Chinese characters, {1} such marks in all" },
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
} as const;
