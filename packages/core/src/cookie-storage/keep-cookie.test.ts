import { expect, test } from 'vitest'
import { createClient } from '../create-client.ts'
import { createPlugins } from '../plugins.ts'
import { createTransportPair } from '../transport-pair.ts'
import { createCookieStorage } from './cookie-storage.ts'
import { keepCookie } from './keep-cookie.ts'
import { createMemoryCookies } from './memory-cookies.ts'

const DAY = 86_400_000
const domain = 'shop.example'

interface Asked {
  url: string
  init: RequestInit
}

/** A browser that forgets what scripts wrote after seven days, and a gateway in the same domain. */
function createForgetful() {
  const cookies = createMemoryCookies(domain)
  const { platform: world, gateway } = createTransportPair()
  const asked: Asked[] = []
  /** When it is forgotten, and how often scripts had written by then. */
  let until = Number.POSITIVE_INFINITY
  let seen = 0

  async function post(url: string, init: RequestInit): Promise<void> {
    asked.push({ url, init })
    until = world.now() + 400 * DAY
    seen = cookies.written.length
  }

  /** What a script wrote since lasts for seven days. */
  function judge(): void {
    if (cookies.written.length > seen) until = world.now() + 7 * DAY
    seen = cookies.written.length
  }

  function open({ keeps }: { keeps: boolean }) {
    if (world.now() > until) cookies.entries.clear()
    const view = cookies.openPage()
    const storage = createCookieStorage(world.storage, { domain }, view)
    const platform = { ...world, storage }
    const host = 'https://beckon.shop.example'
    const { client, stop } = createClient({ site: 'pk_test', host, platform })
    const plugins = createPlugins(client)
    if (keeps) plugins.use(keepCookie({ domain }, view, post))
    const close = async (): Promise<void> => {
      plugins.stop()
      await stop()
      judge()
    }
    return { client, close }
  }

  return { world, gateway, asked, open }
}

const readId = (client: { record: { get(): { anonymousId?: string | undefined } } }) =>
  client.record.get().anonymousId

async function comeBackAfter(days: number, keeps: boolean) {
  const { world, open, asked } = createForgetful()
  const first = open({ keeps })
  await first.client.consent.set({ analytics: true })
  const id = readId(first.client)
  await first.close()
  await world.advance(days * DAY)
  const later = open({ keeps })
  const known = readId(later.client)
  await later.close()
  return { id, known, asked }
}

test('who comes back after thirty days is the same visitor, where scripts are forgotten after seven', async () => {
  const alone = await comeBackAfter(30, false)
  expect(alone.known).toBe(undefined)
  const kept = await comeBackAfter(30, true)
  expect(kept.known).toBe(kept.id)
  expect(kept.id).toBeTruthy()
})

test('asks the gateway of the domain, with cookies and without a preflight, for what the page wrote', async () => {
  const { id, asked } = await comeBackAfter(1, true)
  const [{ url, init } = { url: '', init: {} }] = asked
  expect(url).toBe('https://beckon.shop.example/v1/cookie')
  expect(init).toMatchObject({ method: 'POST', mode: 'no-cors', credentials: 'include' })
  expect(init.headers).toBe(undefined)
  const { site, value, domain: named } = JSON.parse(String(init.body))
  expect([site, named, JSON.parse(value).anonymousId]).toEqual(['pk_test', domain, id])
})

test('asks for nothing before a choice, once for each, and once a visit', async () => {
  const { world, open, asked } = createForgetful()
  const { client, close } = open({ keeps: true })
  expect(asked).toHaveLength(0)
  await client.consent.set({ analytics: true })
  expect(asked).toHaveLength(1)
  await client.track('A')
  await client.track('B')
  await world.advance(5000)
  expect(asked).toHaveLength(2)
  await world.advance(3_600_000)
  await client.track('C')
  await world.advance(5000)
  expect(asked).toHaveLength(3)
  await client.consent.set('denied')
  await close()
  // Of a refusal the choice is kept, and nobody is named.
  expect(String(asked.at(-1)?.init.body)).not.toContain('anonymousId')
})
