import { expect, it } from "vitest";
import { turnRuleOff } from "../../server/src/config/turn-rule-off.ts";
import { applyEdits } from "../../server/src/engine/text/edit.ts";

const off = (text: string): string | undefined => {
  const edit = turnRuleOff(text, "no-mask");
  return edit && applyEdits(text, [edit]);
};

it.each([
  ["an empty file", "", "rules:\n  no-mask: off\n"],
  ["other keys", "outline: general", "outline: general\nrules:\n  no-mask: off\n"],
  ["Windows line ends", "outline: general\r\n", "outline: general\r\nrules:\r\n  no-mask: off\r\n"],
  [
    "other rules",
    "rules:\n    a-b: off # why\nlocale: en\n",
    "rules:\n    no-mask: off\n    a-b: off # why\nlocale: en\n",
  ],
  ["the rule itself", "rules:\n  no-mask: error # why\n", "rules:\n  no-mask: off # why\n"],
  ["the rule without a value", "rules:\n  no-mask:\n", "rules:\n  no-mask: off\n"],
  ["rules without a value", "rules:\n", "rules:\n  no-mask: off\n"],
  ["rules on one line", "rules: { a-b: off }\n", "rules: { no-mask: off, a-b: off }\n"],
  ["no rules on one line", "rules: {}\n", "rules: { no-mask: off }\n"],
  ["quoted keys", '"rules":\n  "no-mask": warning\n', '"rules":\n  "no-mask": off\n'],
])("adds to %s", (_, before, after) => {
  expect(off(before)).toBe(after);
});

it.each(["rules: [", "rules: off\n", "- a\n", "{ outline: general }\n"])("leaves %j alone", (text) => {
  expect(off(text)).toBeUndefined();
});
