import type { Outcome, Ports } from "./ports.ts";
/** Inserts a section that the summary does not have yet, chosen from a list, missing ones first. */
export declare function insertSection(ports: Ports): Promise<Outcome>;
/** Inserts a section at its place, with the cursor in its first tab stop. `section` is the id of an outline section. */
export declare function insertSectionAt(ports: Ports, uri: string, section: string): Promise<Outcome>;
