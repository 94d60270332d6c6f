import { ConverterBuilder, type ConverterFunction } from "opencc-js/core";
import * as toTraditional from "opencc-js/preset/cn2t";
import * as toSimplified from "opencc-js/preset/t2cn";
import type { Region } from "../engine/text/script.ts";

/** Reads a megabyte of dictionaries: a bundle of its own, asked for by `converter.ts` only. */

const OPENCC: Readonly<Record<Region, string>> = { "zh-CN": "cn", "zh-TW": "tw", "zh-HK": "hk" };

const converters = new Map<string, ConverterFunction>();

/** The text in the characters of another region; its words stay. */
export function convert(text: string, from: Region, to: Region): string {
  if (from === to) return text;
  const key = `${from} ${to}`;
  let converter = converters.get(key);
  if (converter === undefined) {
    const build = ConverterBuilder(from === "zh-CN" ? toTraditional : toSimplified);
    converter = build({ from: OPENCC[from], to: OPENCC[to] });
    converters.set(key, converter);
  }
  return converter(text);
}
