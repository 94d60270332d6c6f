/** The names of our semantic tokens, by their number: server and client must count alike. */
export declare const TOKEN_TYPES: readonly ["blank", "mask", "figure", "ordinal"];
