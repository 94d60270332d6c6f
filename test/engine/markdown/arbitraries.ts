import fc from "fast-check";

const PIECES = [
  ..."\n|\n\n| |  |    |\t|- |* |+ |1. |2. |1) |10. |-|*|1.|> |>|#|# |## |=|===|---|--|***|___|```|~~~|````|``` js".split(
    "|",
  ),
  ..."<div>|</div>|<a>|<a|<!--|-->|<?|?>|<!X|<script>|</script>|<![CDATA[|]]>|<pre>|[foo]: /url|[foo]|[foo]:".split(
    "|",
  ),
  ..."[bar]: <x> 'a'|'title'|[^1]: |[^1]|[x](y)|![a](b)|\\|`|``|**|__|_|~~|~|&amp;|&nbsp;|&#35;|&foo;|foo|bar|中文|。|　".split(
    "|",
  ),
  ..."[ ] |[x] |www.a.com|http://a.b/c|a@b.c|：www.x.cn |<http://a.b>|\r\n|\r|\0|\uFEFF|\ud800|!|[|]|(|)|<b>x</b>|é".split(
    "|",
  ),
  "|",
  "\\|",
  "| a | b |",
  "|---|---|",
  "| - | :-: |",
  "a | b",
  "-|-",
];

const LINES = [
  ..."- a;  b;* c;1. d;2. e;> f;> - g;>;-;1.;  - h;    i;\tj;```;  ```;~~~;<div>;<a>;<!-- x;-->;# k;===;---;- - l;> > m".split(
    ";",
  ),
  ..."| a | b |;|---|---|;| c |;- | a |;  | - |;> | a |;> | - |;[foo]: /u;[foo];[^n]: x;    y;[^n];**z;z**;;;;  ;\t".split(
    ";",
  ),
  ..."-\t\tq;10. r;      s;+ [ ] t;- [x];<script>;</script>;:-;foo:;a | b;- 2. x;- -;1. > ```;> 1. u;   > v;- ```".split(
    ";",
  ),
  ..."- <div>;- # w;> # w;text;　;<b>;'t';[a]:;/u;\"t;[foo]: /u 't';- [foo]: /u;> ===;--;  ===;> --".split(";"),
];

const INLINES = [
  ..."**,*,__,_,~~,`,``,[链](http://x.y/z),[a](b),[,],(,）,（,中,文字,a,1, ,　,：,，,。,\n,  \n,\\\n,|,\\*,&amp;,&,&nbsp;".split(
    ",",
  ),
  ..."&#35;,&foo;,&amp;amp;,<b>,<,!,www.a.cn,http://a.b/c,a@b.cn,：www.b.cn ,____,XX,é,“,”,$,+,\r\n,　\n,[x](y 'z')".split(
    ",",
  ),
  ..."![i](j),`c`,*k*,**m**,\\".split(","),
];

const LINE_ENDS = ["\n", "\n", "\n\n", "\r\n", "\r", " ", "\n> ", "\n  "];

/** Texts that look like Markdown and are mostly wrong. */
export const markdown: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...LINES), { maxLength: 9 }).map((lines) => lines.join("\n")),
  fc
    .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...LINE_ENDS)), { maxLength: 9 })
    .map((lines) => lines.flat().join("")),
);

/** One paragraph, heading, item, quote or row full of inline marks. */
export const inline: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "# ", "- ", "1. ", "> ", "- > ", "| a | b |\n|--|--|\n| ", "| a |\n|--|\n"),
    fc.array(fc.constantFrom(...INLINES), { maxLength: 10 }),
  )
  .map(([prefix, marks]) => prefix + marks.join(""));

const DRAFT_LINES = [
  ...LINES.filter((_, index) => index % 3 === 0),
  ..."一、指导思想;工作总结。;现有职工  人；;（一）加强;　　另起;[bar];[bar]: x;---;title: x;foo [foo] [bar];a | [foo]".split(
    ";",
  ),
];

/** A document of a few lines, with and without blank lines, definitions and front matter. */
export const draft: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...DRAFT_LINES), fc.constantFrom("\n", "\n", "\n", "\r\n", "\r", "\n\n")), {
    maxLength: 25,
  })
  .map((lines) => lines.flat().join(""));

/** Where (taken modulo the length), how many code units go, what comes. */
export const edit: fc.Arbitrary<readonly [number, number, string]> = fc.tuple(
  fc.nat(400),
  fc.nat(12),
  fc.oneof(fc.constantFrom(...DRAFT_LINES, "x", "\n", "\n", "\r", "。", "`", "[", "]", ""), draft),
);
