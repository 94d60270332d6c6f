import type { Config } from "./config.ts";

/** Two configurations as one: key by key, rule by rule and outline by outline the upper one stands above the lower. */
export function joinConfigs(upper: Config, lower: Config): Config {
  return {
    ...lower,
    ...upper,
    outlines: [...upper.outlines, ...lower.outlines.filter(({ id }) => !upper.outlines.some((own) => own.id === id))],
    rules: { ...lower.rules, ...upper.rules },
  };
}
