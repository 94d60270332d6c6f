import type { Config, ExportSettings } from "./config.ts";

/**
 * Two configurations as one: key by key, rule by rule and outline by outline the upper one stands above the lower. Of
 * the export, font by font, size by size and margin by margin too.
 */
export function joinConfigs(upper: Config, lower: Config): Config {
  const exported = joinExport(upper.export, lower.export);
  return {
    ...lower,
    ...upper,
    ...(exported === undefined ? {} : { export: exported }),
    outlines: [...upper.outlines, ...lower.outlines.filter(({ id }) => !upper.outlines.some((own) => own.id === id))],
    rules: { ...lower.rules, ...upper.rules },
  };
}

/** The same for what two places say of the export; front matter, which is no configuration, stands above all. */
export function joinExport(
  upper: ExportSettings | undefined,
  lower: ExportSettings | undefined,
): ExportSettings | undefined {
  if (upper === undefined || lower === undefined) return upper ?? lower;
  const fonts = joinMaps(upper.fonts, lower.fonts);
  const sizes = joinMaps(upper.sizes, lower.sizes);
  const margins = joinMaps(upper.margins, lower.margins);
  return {
    ...lower,
    ...upper,
    ...(fonts === undefined ? {} : { fonts }),
    ...(sizes === undefined ? {} : { sizes }),
    ...(margins === undefined ? {} : { margins }),
  };
}

function joinMaps<T extends object>(upper: T | undefined, lower: T | undefined): T | undefined {
  return upper === undefined || lower === undefined ? (upper ?? lower) : { ...lower, ...upper };
}
