export const dateFixes = {
  "write-day": "Write {0}, the last day of the month",
  "drop-zeros": "Drop the leading {0|zero|zeros}",
  "write-date": "Write the date as {0}",
  "write-year": "Write {0}",
} as const;

export const dateRules = {
  "consistent-year": {
    what: "A year that contradicts the title's or the front matter's, where the text tells what was done; comparisons, plans and history are left alone.",
    why: "It is what remains when last year's file is used again, and a reader can no longer tell which year the figures belong to.",
    messages: {
      mismatch: "Unexpected year `{0}`, expected {1} as in the title",
      plan: "Unexpected year `{0}` of the plan, expected {1}",
      closing: "Unexpected year `{0}` of the signature, expected {1} or later",
      title: "Unexpected year `{0}` in the title, expected {1} as in the front matter",
    },
  },
  "no-impossible-date": {
    what: "A day, month or time that does not exist; zeros before a digit and other forms that GB/T 9704 does not allow are said once.",
    why: "An event on a day that does not exist cannot be filed or checked, and the reader doubts the other dates too.",
    messages: {
      day: "Unexpected day in `{0}`, expected 1 to {1}",
      month: "Unexpected month in `{0}`, expected 1 to 12",
      time: "Unexpected time `{0}`, expected 0:00 to 24:00",
      "zero-padded": "Unexpected zero in `{0}`, expected `{1}` ({2} {2|place|places})",
      official: "Unexpected form of the date `{0}`, expected `{1}` by GB/T 9704",
    },
  },
} as const;
