import { shiftedText } from "./symbols.ts";
import { childOf, elementsOf, type XmlElement } from "./xml.ts";

/** An equation (`m:oMath`) in one line of text: `a/b`, `√(x)`, `x²`. */
export function equationText(element: XmlElement): string {
  const part = (name: string): string => {
    const child = childOf(element, name);
    return child === undefined ? "" : equationText(child);
  };
  switch (element.name) {
    case "m:t":
      return element.children.filter((child) => typeof child === "string").join("");
    case "m:f":
      return `${grouped(part("m:num"))}/${grouped(part("m:den"))}`;
    case "m:rad":
      return `${part("m:deg")}√(${part("m:e")})`;
    case "m:sSup":
      return `${part("m:e")}${raised(part("m:sup"))}`;
    case "m:sSub":
      return `${part("m:e")}${shiftedText(part("m:sub"), "sub")}`;
    case "m:d":
      return `(${part("m:e")})`;
    default:
      return elementsOf(element).map(equationText).join("");
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,%]*$/u.test(text) ? text : `(${text})`;
}

function raised(text: string): string {
  const shifted = shiftedText(text, "super");
  return shifted === text ? `^${grouped(text)}` : shifted;
}
