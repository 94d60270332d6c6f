/** Put in by the bundler. */
declare const STRUCTURED_SUMMARY_VERSION: string | undefined;

/** The version in package.json; `0.0.0` when the sources run unbundled. */
export const version: string = typeof STRUCTURED_SUMMARY_VERSION === "string" ? STRUCTURED_SUMMARY_VERSION : "0.0.0";
