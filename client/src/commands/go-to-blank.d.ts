import { type Direction } from "../choose-blank.ts";
import type { Outcome, Ports } from "./ports.ts";
/** Selects the next or the previous blank, from the last one to the first and back. */
export declare function goToBlank(ports: Ports, direction: Direction): Promise<Outcome>;
