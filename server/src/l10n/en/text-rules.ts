export const textFixes = {} as const;

export const textRules = {} as const;
