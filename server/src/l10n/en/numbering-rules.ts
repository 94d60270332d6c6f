export const numberingFixes = {} as const;

export const numberingRules = {} as const;
