export const dateFixes = {} as const;

export const dateRules = {} as const;
