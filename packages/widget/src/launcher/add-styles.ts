/** Constructed sheets are no inline styles: they work under the strictest Content-Security-Policy. */
export function addStyles(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets.push(sheet)
}
