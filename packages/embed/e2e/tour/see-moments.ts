import type { MomentRequest } from '@beckon/protocol'
import type { Page } from 'playwright-core'
import type { Guide } from './guide.ts'

const CARDS: readonly Partial<MomentRequest>[] = [
  {
    kind: 'fraud',
    title: 'Was this you?',
    data: { amount: 249.5, currency: 'EUR', merchant: 'Alder' },
  },
  { kind: 'survey', title: 'How was it?', data: { comment: true } },
  { kind: 'callback', title: 'Shall we call you?', body: 'Somebody is free right now.' },
]

const readAnonymousId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const records = Object.values({ ...localStorage }).map((text) => JSON.parse(text))
    return String(records.find(({ anonymousId }) => anonymousId)?.anonymousId ?? '')
  })

/** Cards beside the launcher, for who agreed to them. */
export async function seeMoments({ demo, page, visit, click }: Guide): Promise<void> {
  await click('.header > .tool:last-child')
  await page.evaluate(() => window.beckon?.consent('granted'))
  const anonymousId = await readAnonymousId(page)
  for (const moment of CARDS) {
    const response = await fetch(new URL('/v1/moments', demo.gateway), {
      method: 'POST',
      headers: { authorization: `Bearer ${demo.secret}` },
      body: JSON.stringify({ anonymousId, ...moment }),
    })
    if (!response.ok) throw new Error(await response.text())
    await page.reload()
    await page.locator('beckon-moment .card').waitFor()
    await visit(`moment-${moment.kind}`)
    await page.locator('beckon-moment .close').click()
    await page.locator('beckon-moment .card').waitFor({ state: 'detached' })
  }
}
