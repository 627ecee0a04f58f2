import type { Page } from 'playwright-core'
import type { Guide } from './guide.ts'

/** Nobody is there until the day after tomorrow. */
const closed = (): object => {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  return { zone: 'UTC', week: {}, exceptions: { [day]: [['09:00', '12:00']] } }
}

const readSession = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const records = Object.values({ ...localStorage }).flatMap((text) => {
      const record = JSON.parse(text)
      return record?.session ? [String(record.session)] : []
    })
    return records[0] ?? ''
  })

/** Out of hours, and after what was written is erased elsewhere. */
export async function comeBack({ demo, page, find, click, visit }: Guide): Promise<void> {
  await demo.put('hours', closed())
  await page.reload()
  await click('.launcher')
  await find('.status.away').waitFor()
  await find('.line').first().waitFor()
  await visit('away')
  const response = await fetch(new URL('/v1/subjects/me/erase', demo.gateway), {
    method: 'POST',
    headers: { authorization: `Bearer ${await readSession(page)}` },
    body: JSON.stringify({ site: demo.site }),
  })
  if (!response.ok) throw new Error(await response.text())
  await find('.notice .primary').waitFor()
  await visit('ended')
  await click('.notice .primary')
  await find('.notice').waitFor({ state: 'detached' })
  await click('.actions .quiet')
  await find('.closed').waitFor()
  await visit('callback-closed')
}
