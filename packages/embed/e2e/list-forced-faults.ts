import type { Page } from 'playwright-core'
import { settleMotion } from './settle-motion.ts'

interface Edged {
  element: Element
  name: string
}

declare global {
  interface Window {
    /** What the colours of the site give an edge, or are all there is of it. */
    edged: Edged[]
  }
}

/** Runs in a page: notes what is told from its surroundings by its ground or its shadow. */
function noteEdges(): void {
  const roots = [...document.querySelectorAll('beckon-widget, beckon-moment')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  )
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    const isDrawn = element.checkVisibility({ opacityProperty: true })
    // A pointer that is or was just over something, and a picture that covers its ground, are none of it.
    return (
      isDrawn &&
      width > 1 &&
      height > 1 &&
      !element.matches(':hover') &&
      !element.getAnimations().some(({ effect }) => effect?.getTiming().iterations === 1) &&
      !element.querySelector('img')
    )
  }
  /** What a person acts on, what holds words together, and what is only a shape. */
  const isAsked = (element: Element): boolean =>
    element.matches(
      'button, a, input, textarea, select, summary, label, [role=button], .panel, .card, .bubble, .menu, .failure',
    ) ||
    (element instanceof HTMLElement && !element.textContent && !element.childElementCount)
  const hasGround = (element: Element): boolean => {
    const { backgroundColor, backgroundImage, boxShadow, borderTopWidth, borderTopColor } =
      getComputedStyle(element)
    const isClear = (color: string): boolean => /^rgba\(.*, 0\)$|\/ 0\)$/.test(color)
    const isLined = Number.parseFloat(borderTopWidth) > 0 && !isClear(borderTopColor)
    return (
      isLined || !isClear(backgroundColor) || backgroundImage !== 'none' || boxShadow !== 'none'
    )
  }
  window.edged = roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => isAsked(element) && isSeen(element) && hasGround(element))
    .map((element) => ({ element, name: `${element.localName}.${element.className}` }))
}

/** Runs in a page whose colours are forced: names what has no edge any more. */
function listLost(): string[] {
  const readGround = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor
    }
    return getComputedStyle(document.documentElement).backgroundColor
  }
  return window.edged
    .filter(({ element }) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
        getComputedStyle(element)
      const around = readGround(element.parentElement)
      const isLined =
        borderTopStyle !== 'none' &&
        Number.parseFloat(borderTopWidth) > 0 &&
        borderTopColor !== around &&
        !/^rgba\(.*, 0\)$/.test(borderTopColor)
      const isFilled = !/^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundColor !== around
      return element.isConnected && !isLined && !isFilled
    })
    .map(({ name }) => name)
}

/** What can be told apart by the site's colours, and no longer by those that somebody set for all pages. */
export async function listForcedFaults(page: Page): Promise<string[]> {
  await settleMotion(page)
  await page.evaluate(noteEdges)
  await page.emulateMedia({ forcedColors: 'active' })
  const lost = await page.evaluate(listLost)
  await page.emulateMedia({ forcedColors: 'none' })
  return [...new Set(lost)].map((name) => `${name} has no edge in forced colours`)
}
