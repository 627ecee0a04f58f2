import type { Page } from 'playwright-core'

/** Given by whoever writes, with this sign in front. */
export const GIVEN = '§'

/**
 * What is shown, or read out, in words that no language tells: in a page that speaks stretched English all
 * others have accents. Dates, which the browser tells, and names of who writes are left out.
 */
export const findUntold = (page: Page, around: string, names: string[]): Promise<string[]> =>
  page.evaluate(
    ([selector, given, known]) => {
      const roots = Array.from(document.querySelectorAll('*')).flatMap(
        (each) => each.shadowRoot ?? [],
      )
      const all = roots.map((root) => root.querySelector(selector)).find((found) => found)
      if (!all) throw new Error(`There is no ${selector}`)
      const lines: string[] = []
      for (const each of [all, ...all.querySelectorAll('*')]) {
        if (each.closest('.day, .meta, .talk .words > span > bdi, style, option')) continue
        for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
          lines.push(each.getAttribute(name) ?? '')
        for (const node of each.childNodes)
          if (node.nodeType === Node.TEXT_NODE) lines.push(node.textContent ?? '')
      }
      return lines.filter(
        (line) =>
          /\p{L}/u.test(line) &&
          !line.includes('\u0301') &&
          !line.includes(given) &&
          !known.some((name) => line.includes(name)),
      )
    },
    [around, GIVEN, names] as const,
  )
