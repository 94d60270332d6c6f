/** The part of markdown-it that tests use: what VS Code's Markdown preview reads with. */
declare module "markdown-it" {
  import type { MarkdownIt as Extensible } from "../../client/src/markdown-it/mark-blanks.ts";

  export default class MarkdownIt implements Extensible {
    constructor(options?: { readonly html?: boolean });
    readonly core: Extensible["core"];
    readonly inline: Extensible["inline"];
    readonly renderer: Extensible["renderer"];
    readonly options: object;
    parse(source: string, env: object): Parameters<Extensible["renderer"]["render"]>[0];
  }
}
