/** The names of our semantic tokens, by their number: server and client must count alike. */
export const TOKEN_TYPES = ["blank", "mask", "figure", "ordinal"] as const;
