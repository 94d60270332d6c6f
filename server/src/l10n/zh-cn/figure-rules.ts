export const figureFixes = {} as const;

export const figureRules = {} as const;
