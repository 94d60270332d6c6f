/** What needs the YAML reader and is asked for while an answer is made, when nothing may be waited for any more. */
export { readMeta } from "./front-matter.ts";
export { setOutline } from "./set-outline.ts";
export { turnRuleOff } from "./turn-rule-off.ts";
