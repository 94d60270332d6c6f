export const blankRules = {
  "no-blank-count": {
    what: "A unit with no number before it: a gap where the count belongs, or a count that vanished without one.",
    why: "A summary is read for its figures; a missing one makes the sentence worthless and shows that nobody proof-read it.",
    messages: {
      gap: "Fill in the number before `{0}`",
      percent: "Fill in the percentage before `{0}`",
      amount: "Fill in the amount after `{0}`",
      collapsed: "Missing number before `{0}`",
      "percent-collapsed": "Missing percentage before `{0}`",
    },
  },
  "no-blank-name": {
    what: "A place where a name, a title or a place is missing: empty marks, or a gap before a word that needs a name.",
    why: "A reader cannot know who led, what was awarded or where it was printed, and takes the text for a form letter.",
    messages: {
      gap: "Fill in the name before `{0}`",
      title: "Fill in the title in `{0}`",
      quotes: "Fill in the words in `{0}`",
      brackets: "Fill in or remove the empty brackets `{0}`",
      collapsed: "Missing name before `{0}`",
      label: "Fill in the value after the label",
    },
  },
  "no-blank-date": {
    what: "A date or the number of a session whose digits are missing in running text; forms and tables are left alone.",
    why: "What happened cannot be filed, checked or cited without its date.",
    messages: {
      gap: "Fill in the date `{0}`",
      part: "Fill in the number before `{0}`",
      ordinal: "Fill in which `{0}` it was",
      collapsed: "Missing number in the date `{0}`",
    },
  },
  "no-mask": {
    what: "A mask such as XX, ○○, ** or ____ that stands for a year, a number, a date or a name.",
    why: "Masks come from samples and last year's file; one that goes out shows that the text was copied.",
    messages: {
      year: "Replace `{0}` by the year",
      number: "Replace `{0}` by the number",
      date: "Replace `{0}` by the date",
      name: "Replace `{0}` by the name",
      line: "Fill in the line `{0}`",
      "partial-year": "Write the year `{0}` with four digits",
      congress: "Name the congress or session instead of `{0}`",
      doctrine: "Name the doctrine instead of `{0}`",
      redaction: "Name withheld as `{0}`",
    },
  },
  "no-unfilled-placeholder": {
    what: "A placeholder of a template, or a note to fill something in later, that was left in the text.",
    why: "A note to oneself must not reach the reader.",
    messages: {
      placeholder: "Fill in `{0}`",
      instruction: "Replace `{0}` by what it asks for",
      "short-form": "Replace `{0}` by the value",
      undecided: "Still open: `{0}`",
    },
  },
} as const;
