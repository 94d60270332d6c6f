export const figureFixes = {
  "state-figure": "State “{0}”",
} as const;

export const figureRules = {
  "consistent-total": {
    what: "Parts that do not make the whole they are parts of, in a sentence or a table; shares that their counts contradict.",
    why: "A reader who adds up finds the mistake, and then trusts no other figure.",
    messages: {
      sum: "Unexpected total: `{0}`, not `{1}`",
      exceeds: "Unexpected total `{1}`: its part `{0}` is more",
      share: "Unexpected share: `{0}`, not `{1}`",
      part: "`{0}` is a part of it",
    },
  },
  "no-impossible-percent": {
    what: "A share of all that is more than 100 %: membership, attendance, coverage and other rates.",
    why: "More than all of them is impossible, and the figures around it are then doubted too.",
    messages: { over: "Unexpected rate `{0}`, expected 100 % at most" },
  },
  "consistent-figure": {
    what: "The same figure of the whole organisation, or of its whole year, stated with two values.",
    why: "One of the two is wrong, and the reader cannot know which.",
    messages: {
      differs: "Unexpected `{1}` for “{0}”, stated as `{2}` elsewhere",
      first: "`{0}` here",
    },
  },
  "no-unchanged-figure": {
    what: "A figure that is the same as in last year's summary, which the front matter names by `previous`. Told at an export only.",
    why: "An old figure should be a decision, not an accident of copying.",
    messages: { unchanged: "Unchanged since last year: `{1}` for “{0}”" },
  },
  "require-figure": {
    what: "A figure that the outline asks for and the text never states.",
    why: "The office that collects summaries adds these figures up; one that is missing is asked for again.",
    messages: { missing: "Missing figure “{0}”" },
  },
} as const;
