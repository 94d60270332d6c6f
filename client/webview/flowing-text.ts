/**
 * A whole HTML document inside the panel, with its own look and apart from ours: no element of it runs or fetches
 * anything. What it looked like before is replaced.
 */
export function showText(host: HTMLElement, html: string): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const shown = new DOMParser().parseFromString(html, "text/html");
  root.adoptedStyleSheets = [...shown.querySelectorAll("style")].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent.replaceAll(/(^|[},\s])(?:html|body|:root)(?=[\s{,.:])/g, "$1:host"));
    return sheet;
  });
  for (const element of shown.body.querySelectorAll("script, style, link, iframe, object, embed")) element.remove();
  // Chinese letters and marks look different from language to language.
  host.lang = shown.documentElement.lang;
  root.replaceChildren(...shown.body.childNodes);
}
