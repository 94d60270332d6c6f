/** CSS pixels to a point at full size. */
export const FULL_SIZE = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const SMALLEST = 0.25;
const LARGEST = 4;

/** The next step of a magnification; the same at the end of the steps. */
export function stepped(magnification: number, direction: "in" | "out"): number {
  const nearly = 0.005;
  return direction === "in"
    ? (STEPS.find((step) => step > magnification + nearly) ?? LARGEST)
    : (STEPS.findLast((step) => step < magnification - nearly) ?? SMALLEST);
}

/** A magnification after the wheel was turned, as pinching a touch pad does too. `delta` in pixels, down being out. */
export function wheeled(magnification: number, delta: number): number {
  return Math.min(Math.max(magnification * Math.exp(-delta / 400), SMALLEST), LARGEST);
}
