import type { Page } from 'playwright-core'

/** What is wider than the box it is in, or lies outside of what surrounds all: the panel, or a card. */
export const findOverflow = (page: Page, around = '.panel'): Promise<string[]> =>
  page.evaluate((selector) => {
    const roots = Array.from(document.querySelectorAll('*')).flatMap(
      (each) => each.shadowRoot ?? [],
    )
    const all = roots.map((root) => root.querySelector(selector)).find((found) => found)
    if (!all) throw new Error(`There is no ${selector}`)
    const edge = all.getBoundingClientRect()
    const parts =
      '.header :not(.more), button, h2, h3, p, label, legend, dt, dd, .name, .state, .bubble'
    const boxes = Array.from(all.querySelectorAll<HTMLElement>(parts)).filter(
      ({ className, offsetWidth }) => offsetWidth > 1 && className !== 'unseen',
    )
    return boxes
      .filter((box) => {
        const { left, right } = box.getBoundingClientRect()
        // Icons have margins that reach out of what is around them.
        const isText = box.textContent?.trim()
        const cut = isText && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1
        // Cards of a row that is scrolled lie outside on purpose.
        const scrolled = box.closest('.rich-carousel ul')
        return cut || (!scrolled && (left < edge.left - 1 || right > edge.right + 1))
      })
      .map((box) => `${box.tagName}.${box.className}: ${box.textContent}`)
  }, around)
