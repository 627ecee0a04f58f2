import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { settleMotion } from './settle-motion.ts'

/**
 * What axe finds, rule by rule: within an element of ours, in one that stands by itself, or on the whole page where
 * none is named.
 */
export async function runAxe(
  page: Page,
  ...path: readonly [host?: string, within?: string]
): Promise<string[]> {
  // Colours that are on their way are nobody's.
  await settleMotion(page)
  await page.evaluate(axe.source)
  return page.evaluate(async ([host, within]) => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    const include = host && within ? { fromShadowDom: [host, within] } : (host ?? document)
    const { violations } = await runner.run(include as axe.ElementContext, {
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, path)
}
