/** Tags that say how something looks: what they hold is shown without them. */
const LOOKS = new Set(
  (
    "a abbr b big blockquote center cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 i ins kbd li mark " +
    "nobr ol p pre q s samp section small span strike strong sub summary sup tt u ul var wbr"
  ).split(" "),
);

/** Where the HTML tag, comment, declaration or instruction that begins at `at` ends (CommonMark 0.31 §6.6). */
export function tagEnd(source: string, at: number): number {
  const close = closingMark(source, at);
  if (close !== undefined) {
    // `<!-->` and `<!--->` are whole comments.
    const from = close === "-->" ? at + 2 : at + 1;
    const end = source.indexOf(close, from);
    return end === -1 ? source.length : end + close.length;
  }
  let quote = "";
  for (let end = at + 1; end < source.length; end += 1) {
    const char = source.charAt(end);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === ">") return end + 1;
    else if ((char === '"' || char === "'") && source[end - 1] === "=") quote = char;
  }
  return source.length;
}

function closingMark(source: string, at: number): string | undefined {
  if (source.startsWith("<!--", at)) return "-->";
  if (source.startsWith("<![CDATA[", at)) return "]]>";
  if (source.startsWith("<?", at)) return "?>";
  return source.startsWith("<!", at) ? ">" : undefined;
}

/**
 * What a tag means to the reader: a line break, nothing (a comment, a tag that says how something looks), or what it is
 * made of, as it is written.
 */
export function meaningOf(tag: string): "break" | "nothing" | "text" {
  if (/^<[!?]/.test(tag)) return "nothing";
  const name = /^<\/?([a-z][a-z0-9-]{0,20})[\s/>]/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  if (name === "br") return "break";
  return LOOKS.has(name) ? "nothing" : "text";
}

/** Raw HTML without its comments, declarations and instructions. */
export function withoutComments(source: string): string {
  return source.replaceAll(/<!--(?:-?>|[\s\S]*?(?:-->|$))|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, "");
}

/** Whether raw HTML is nothing but comments and tags that say how something looks. */
export function saysNothing(source: string): boolean {
  const rest = withoutComments(source);
  let at = 0;
  while (at < rest.length) {
    if (/\s/.test(rest.charAt(at))) at += 1;
    else if (rest[at] === "<") {
      const end = tagEnd(rest, at);
      if (meaningOf(rest.slice(at, end)) === "text") return false;
      at = end;
    } else return false;
  }
  return true;
}
