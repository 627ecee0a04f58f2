/**
 * Adds a style sheet to a shadow root. Constructed sheets are no inline styles, so they
 * work under the strictest Content-Security-Policy; the element is for browsers without them.
 */
export function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    root.append(style)
  }
}
