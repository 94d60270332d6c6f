import { describe, expect, it } from "vitest";
import { Keep } from "../../../server/src/engine/text/keep.ts";

describe("what is kept with an object", () => {
  it("is found again for that object alone", () => {
    const keep = new Keep<object, string>();
    const [one, other] = [{}, {}];
    keep.set(one, "a");
    expect([keep.get(one), keep.get(other)]).toEqual(["a", undefined]);
  });

  it("stands apart from what another keeps there, and the last one counts", () => {
    const first = new Keep<object, number>();
    const second = new Keep<object, number>();
    const object = {};
    first.set(object, 1);
    second.set(object, 2);
    first.set(object, 3);
    expect([first.get(object), second.get(object)]).toEqual([3, 2]);
  });

  it("changes nothing that others see of the object", () => {
    const object = Object.freeze({ a: 1 });
    new Keep<object, number>().set(object, 2);
    expect(Reflect.ownKeys(object)).toEqual(["a"]);
    expect(object).toStrictEqual({ a: 1 });
    expect(JSON.stringify(object)).toBe('{"a":1}');
  });

  it("does not go over to a copy, which may be something else", () => {
    const keep = new Keep<object, number>();
    const object = { a: 1 };
    keep.set(object, 2);
    expect(keep.get({ ...object })).toBeUndefined();
  });
});
