import type { Locator, Page } from 'playwright-core'

/** A slow phone. */
export async function slowDown(page: Page, rate = 4): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Resolves once everything that is under way was shown. */
export const whenShown = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )

/** A click without help from the test in the page, which would be measured too. */
async function clickQuietly(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to click')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/**
 * The longest event of a click until the next frame, in milliseconds; what is quicker than 16 counts as 16.
 *
 * @param marker a button that takes long enough to be told of, which is after what came before it
 */
export async function measureClick(page: Page, target: Locator, marker: Locator): Promise<number> {
  await whenShown(page)
  const start = await page.evaluate(() => performance.now())
  await clickQuietly(page, target)
  await whenShown(page)
  const end = await page.evaluate(() => performance.now())
  await clickQuietly(page, marker)
  await page.waitForFunction((at) => window.observed.interactions.some((one) => one.at > at), end)
  const interactions = await page.evaluate(() => window.observed.interactions)
  const own = interactions.filter(({ at }) => at > start && at < end)
  return Math.max(16, ...own.map(({ duration }) => duration))
}

/** Two buttons of the page itself: one that only changes its colour, and a marker. */
export async function addControls(page: Page): Promise<{ control: Locator; marker: Locator }> {
  await page.evaluate(() => {
    const add = (name: string, onClick: (button: HTMLElement) => void): void => {
      const button = document.createElement('button')
      button.textContent = name
      button.style.cssText = `position:fixed;z-index:9;left:0;top:${name === 'control' ? 0 : 40}px`
      button.onclick = () => onClick(button)
      document.body.append(button)
    }
    add('control', (button) => {
      button.style.background = button.style.background ? '' : 'red'
    })
    add('marker', () => {
      const end = performance.now() + 24
      while (performance.now() < end);
    })
  })
  return {
    control: page.getByRole('button', { name: 'control' }),
    marker: page.getByRole('button', { name: 'marker' }),
  }
}
