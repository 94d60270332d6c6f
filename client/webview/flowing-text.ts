/**
 * A whole HTML document inside the panel, with its own look and apart from ours: no element of it runs or fetches
 * anything. What it looked like before is replaced.
 */
export function showText(host: HTMLElement, html: string): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const shown = new DOMParser().parseFromString(html, "text/html");
  // The panel's policy lets no style element of a document in.
  root.adoptedStyleSheets = [...shown.querySelectorAll("style")].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent.replaceAll(/(^|[},\s])(?:html|body)(?=[\s{,.:])/g, "$1:host"));
    return sheet;
  });
  for (const element of shown.body.querySelectorAll("script, style, link, iframe, object, embed")) element.remove();
  root.replaceChildren(...shown.body.childNodes);
}
