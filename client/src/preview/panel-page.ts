import type { PanelWords } from "./messages.ts";

export interface PanelPageOptions {
  /** Of this page alone: a script without it does not run. */
  readonly nonce: string;
  /** Where the panel may load files from, as a content security policy names it. */
  readonly source: string;
  /** Addresses that the panel can load. */
  readonly script: string;
  readonly style: string;
  readonly wasm: string;
  /** BCP 47, of the words. */
  readonly language: string;
  readonly words: PanelWords;
}

/** The HTML of the preview's panel. It reaches files of the extension and nothing else. */
export function panelPage({ nonce, source, script, style, wasm, language, words }: PanelPageOptions): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    // VS Code puts the colours of the theme and its own defaults into the page as inline styles.
    `style-src ${source} 'unsafe-inline'`,
    "img-src blob: data:",
    // The program that draws: a file of the extension.
    `connect-src ${source}`,
  ].join("; ");
  const button = (id: string, sign: string, word: string) =>
    `<button id="${id}" title="${escaped(word)}" aria-label="${escaped(word)}">${sign}</button>`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-words="${escaped(JSON.stringify(words))}" data-wasm="${escaped(wasm)}">
<div id="bar" role="toolbar"><output id="place"></output><span class="gap"></span>${[
    button("out", "−", words.zoomOut),
    '<output id="size"></output>',
    button("in", "+", words.zoomIn),
    button("fit", "↔", words.fitWidth),
  ].join("")}</div>
<div id="notes" aria-live="polite"></div>
<div id="pages" tabindex="0" aria-label="${escaped(words.pages)}"><div id="text" hidden></div></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
