import fc from "fast-check";

/**
 * Any string, of whatever code units. Fast-check's own, `fc.string({ unit: "binary" })`, first makes a table of every
 * character there is: a third of a second for each worker.
 */
export function anyString({ maxLength = 40 }: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  const point = fc.oneof(fc.nat(0x7f), fc.nat(0xff_ff), fc.nat(0x10_ff_ff));
  return fc.oneof(
    { weight: 9, arbitrary: fc.array(point, { maxLength }).map((points) => String.fromCodePoint(...points)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "length"),
    },
  );
}
