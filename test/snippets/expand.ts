/** A place of a snippet where its writer stops. */
interface Stop {
  readonly number: number;
  /** What stands there until it is filled in. */
  readonly text: string;
}

/**
 * What an editor makes of a snippet whose writer fills nothing in. Knows what our snippets hold: escapes of `$`, `}` and
 * `\`, `$0` and `${1:text}`; throws at anything else.
 */
export function expand(body: string): { readonly text: string; readonly stops: readonly Stop[] } {
  const stops: Stop[] = [];
  let text = "";
  let at = 0;
  /** Literal text up to an unescaped end. */
  const literal = (isEnd: (char: string) => boolean): string => {
    let read = "";
    while (at < body.length && !isEnd(body.charAt(at))) {
      if (body.charAt(at) === "\\" && /[$}\\]/.test(body.charAt(at + 1))) at += 1;
      read += body.charAt(at);
      at += 1;
    }
    return read;
  };
  while (at < body.length) {
    text += literal((char) => char === "$");
    const [opening = "", bare, number] = /^\$(?:(\d+)|\{(\d+):)/.exec(body.slice(at)) ?? [];
    if (at < body.length && opening === "") throw new Error(`unexpected ${body.slice(at, at + 20)}`);
    at += opening.length;
    if (bare !== undefined) stops.push({ number: Number(bare), text: "" });
    if (number === undefined) continue;
    const held = literal((char) => char === "}" || char === "$");
    if (body.charAt(at) !== "}") throw new Error(`unclosed stop ${number}`);
    at += 1;
    stops.push({ number: Number(number), text: held });
    text += held;
  }
  return { text, stops };
}
