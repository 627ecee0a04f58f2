import type { Page } from 'playwright-core'

/** Until nothing moves any more that ends by itself: transitions last 200 ms at most. */
export async function settleMotion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What was changed just now begins to move with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    // A document does not list what moves within a shadow root.
    const shadows = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    )
    const ending = [document, ...shadows]
      .flatMap((root) => root.getAnimations())
      .filter((each) => each.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map((each) => each.finished))
  })
}
