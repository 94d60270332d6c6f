export const structureRules = {
  "require-section": {
    what: "An outline section that no heading of the summary fills.",
    why: "Readers and inspectors look for every section of the standard outline; a missing one is sent back.",
    messages: {
      missing: "Missing section “{0}”",
      "only-in-lead": "Missing section “{0}”: its matter stands only in the opening paragraph",
      foreign: "Unexpected section “{0}”: the outline is closed",
    },
  },
  "section-order": {
    what: "Sections that stand in another order than the outline's; as few as possible are named.",
    why: "The order is part of the standard: a reader compares this year's summary with last year's section by section.",
    messages: {
      "move-before": "Unexpected place of section “{0}”, expected before “{1}”",
      "move-after": "Unexpected place of section “{0}”, expected after “{1}”",
      neighbour: "Its neighbour in the outline's order",
    },
  },
  "no-duplicate-section": {
    what: "Two headings that fill the same outline section.",
    why: "What belongs together is then told in two places, and figures are easily stated twice.",
    messages: {
      duplicate: "Unexpected second section “{0}”, already covered by “{1}”",
      deeper: "Section “{0}” repeats the matter of “{1}”",
      first: "The first one",
    },
  },
  "no-empty-section": {
    what: "A heading with nothing under it.",
    why: "An empty section reads as work that was not done or not reported.",
    messages: {
      empty: "Unexpected empty section “{0}”",
      short: "Section “{0}” has {1} characters, expected {2} or more",
    },
  },
  "consistent-heading-level": {
    what: "A Markdown heading more than one level below the heading around it.",
    why: "Word's navigation, the table of contents and the official numbering all follow the levels.",
    messages: { skipped: "Unexpected heading level {0}, expected {1}" },
  },
  "no-plain-heading": {
    what: "Numbered lines that act as headings in a Markdown file that also has # headings; said once.",
    why: "Only Markdown headings appear in an editor's outline and in a Markdown preview.",
    messages: {
      plain: "{0} {0|numbered line acts as a heading|numbered lines act as headings} without Markdown's `#`",
    },
  },
  "consistent-length": {
    what: "A summary that is shorter or longer than the settings `length` or `pages` ask for; pages are estimated from 22 lines of 28 characters.",
    why: "Whoever asks for a summary of a certain length sends back one that is not.",
    messages: {
      "too-short": "Length is {0} characters, expected {1} or more",
      "too-long": "Length is {0} characters, expected {1} or fewer",
      "few-pages": "About {0} {0|page|pages}, expected {1} or more",
      "many-pages": "About {0} {0|page|pages}, expected {1} or fewer",
    },
  },
} as const;
