export const fixes = {
  "insert-section": "Insert section “{0}”",
  "insert-template": "Insert the section's template",
  "move-section": "Move section “{0}”",
  "merge-section": "Merge it into “{0}”",
  "raise-heading": "Make it a level {0} heading",
  "turn-all-headings": "Turn all {0} numbered lines into Markdown headings",
  "turn-heading": "Turn this line into a Markdown heading",
  "insert-today": "Insert today's date, {0}",
} as const;
