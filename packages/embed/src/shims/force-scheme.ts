/** `auto` is what the visitor's system says. */
export type ColorScheme = 'light' | 'dark' | 'auto'

const ASKED = '(prefers-color-scheme:dark)'

/** What a rule for the dark asks for instead. */
const INSTEAD: Readonly<Record<ColorScheme, string>> = {
  auto: ASKED,
  dark: 'all',
  light: 'not all',
}

/**
 * Shows everything of the widget in one scheme, whatever the visitor's system says: where its style sheets ask
 * the system, they are told otherwise, before anything is painted. Most pages never do this, so that the
 * widget has nothing for it.
 */
export function createSchemeForcer(): (scheme: ColorScheme) => void {
  const rules = new Set<CSSMediaRule>()
  let media = ASKED

  function force(): void {
    for (const { shadowRoot } of document.querySelectorAll('beckon-widget,beckon-moment')) {
      if (!shadowRoot) continue
      // The panel and its sheet come when the chat is opened.
      observer.observe(shadowRoot, { childList: true })
      for (const rule of shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]))
        if (rule instanceof CSSMediaRule && /color-scheme/.test(rule.media.mediaText))
          rules.add(rule)
    }
    for (const rule of rules) rule.media.mediaText = media
  }

  const observer = new MutationObserver(force)
  return (scheme) => {
    media = INSTEAD[scheme] ?? ASKED
    observer.observe(document.documentElement, { childList: true })
    force()
  }
}
