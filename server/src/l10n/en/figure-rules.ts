export const figureFixes = {} as const;

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
} as const;
