import type { Outline } from "../outline.ts";
import general from "./general.outline.ts";
import unionAnnual from "./union-annual.outline.ts";
import unionEnterprise from "./union-enterprise.outline.ts";
import unionHospital from "./union-hospital.outline.ts";
import unionSchool from "./union-school.outline.ts";
import unionTw from "./union-tw.outline.ts";
import weekly from "./weekly.outline.ts";

/** The built-in outlines; the default comes first. */
export const outlines: readonly Outline[] = [
  unionAnnual,
  unionSchool,
  unionEnterprise,
  unionHospital,
  unionTw,
  general,
  weekly,
];

/** The built-in outline of that id; `undefined` when there is none. */
export function outlineById(id: string): Outline | undefined {
  return outlines.find((outline) => outline.id === id);
}
