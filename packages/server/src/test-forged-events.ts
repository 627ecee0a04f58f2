import { randomUUID } from 'node:crypto'
import type { Purposes } from '@beckon/protocol'
import { post } from './test-client.ts'
import { readRows } from './test-database.ts'
import type { TestGateway } from './testing.ts'

const purposes = (analytics: boolean): Purposes => ({
  functional: true,
  analytics,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
})

interface TestChoice {
  url: string
  site: string
  anonymousId: string
  epoch?: number
  analytics?: boolean
  now?: number
}

/** Gives the gateway a receipt. */
export async function choose({
  url,
  site,
  anonymousId,
  epoch = 1,
  analytics = true,
  now = Date.now(),
}: TestChoice): Promise<void> {
  const at = new Date(now).toISOString()
  const choice = { site, anonymousId, epoch, purposes: purposes(analytics), surface: 'api', at }
  const { status } = await post(`${url}/v1/consent`, choice)
  if (status !== 200) throw new Error(`The choice was answered with ${status}`)
}

/** An event as a page would make it that believes in a choice. */
export function createEvent(
  anonymousId: string,
  epoch: unknown = 1,
  analytics: unknown = true,
): object {
  const consent = { epoch, categoryPreferences: { analytics } }
  return { type: 'track', event: 'E', messageId: randomUUID(), anonymousId, context: { consent } }
}

/** Rows in the table of events. */
export async function countEvents({ data }: Pick<TestGateway, 'data'>): Promise<number> {
  const [row] = await readRows<{ n: number }>(data, 'select count(*) as n from event')
  return row?.n ?? -1
}

export interface Forgeries {
  /** Whom the gateway may have events of. */
  granted: string
  /** Each makes events that no receipt covers, in a way of its own. */
  kinds: readonly (() => object)[]
}

/** Visitors who chose this and that, and events that pretend they had chosen otherwise. */
export async function prepareForgeries(gateway: TestGateway): Promise<Forgeries> {
  const { url, site } = gateway
  const [granted = '', withdrawn = '', refused = '', foreign = '', erased = ''] = Array.from(
    { length: 5 },
    () => randomUUID(),
  )
  const other = await gateway.createSite()
  const where = { url, site }
  await choose({ ...where, anonymousId: granted })
  await choose({ ...where, anonymousId: withdrawn })
  await choose({ ...where, anonymousId: withdrawn, epoch: 2, analytics: false })
  await choose({ ...where, anonymousId: refused, analytics: false })
  await choose({ url, site: other.site, anonymousId: foreign })
  await choose({ ...where, anonymousId: erased })
  const own = { site, anonymousId: erased }
  const { status } = await post(`${url}/v1/subjects/me/erase`, own)
  if (status !== 200) throw new Error(`The erasure was answered with ${status}`)
  return {
    granted,
    kinds: [
      () => createEvent(randomUUID()),
      () => createEvent(granted, 2),
      () => createEvent(granted, 0),
      () => createEvent(granted, 1, false),
      () => ({ ...createEvent(granted), context: {} }),
      () => ({ ...createEvent(granted), anonymousId: null, userId: 'ada' }),
      () => createEvent(withdrawn),
      () => createEvent(refused),
      () => createEvent(foreign),
      () => createEvent(erased),
    ],
  }
}
