export const lsp = {
  hiddenFindings: "{0} more {0|finding is|findings are} not shown",
  configNotReadable: "This configuration cannot be read",
  lastGoodConfig: "{0} (the configuration as it last was stays in force)",

  requiredSection: "required",
  optionalSection: "optional",

  fillsSection: "Fills the section **{0}**",
  fillsNothing: "Fills no section of the outline **{0}**",
  evidence: "Recognised by {0} (score {1})",
  evidenceSeparator: ", ",
  moreAbout: "More about `{0}`",
  turnOff: "Turn it off: `{0}` on the line above, or `rules: { {1}: off }` in `.structured-summary.yaml`",

  insertAllMissing: "Insert all {0} missing sections",
  splitFiles: "Split into {0} files named after their titles",
  fixAll: "Apply all safe repairs",
  turnOffHere: "Turn off {0} for this line",
  turnOffForFile: "Turn off {0} for this file",
  turnOffInConfig: "Turn off {0} in .structured-summary.yaml",

  noPages: "Pages cannot be shown in a browser, only in VS Code on a computer. The text is shown without them.",
  pagesFailed: "The pages could not be made; the output says why. The text is shown without them.",
  tooLongForPages: "This text is too long for pages. It is shown without them.",

  settingsProblem: "In the settings `structuredSummary`: {0}",
} as const;

export type LspTexts = { readonly [id in keyof typeof lsp]: string };
