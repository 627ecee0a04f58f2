import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds in what is there within an element of ours, rule by rule. */
export async function runAxe(page: Page, ...path: readonly [string, string]): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (include) => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    const { violations } = await runner.run(
      { include: [{ fromShadowDom: [...include] }] },
      { resultTypes: ['violations'] },
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, path)
}
