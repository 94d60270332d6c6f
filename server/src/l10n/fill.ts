/**
 * Puts arguments into a text: `{0}` is the first one; `{0|item|items}` chooses by it as a number, the first form for
 * 1. A number without an argument stays as it is written.
 */
export function fill(template: string, args: readonly string[]): string {
  return template.replace(
    /\{(\d+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, index: string, one?: string, many?: string) => {
      const value = args[Number(index)];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return value;
      return value === "1" ? one : many;
    },
  );
}
