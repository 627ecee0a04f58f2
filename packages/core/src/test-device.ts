import type { EventMessage } from '@beckon/protocol'
import type { Beckon } from './beckon.ts'
import { createBeckon } from './create-beckon.ts'
import { createMemoryGateway } from './memory-gateway.ts'
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts'
import { createMemoryStorage } from './memory-storage.ts'
import type { Act, Told } from './test-identity-model.ts'

/** Three tabs of one browser, each with a page of the site. */
export interface TestDevice {
  act(act: Act): Promise<void>
  /** Lets every tab hear of the others. */
  rest(): Promise<void>
  /** Sends what waits: with a withdrawal it is given up. */
  send(): Promise<void>
  /** Sends all there is, and gives what the gateway stored, in the order it was made in. */
  finish(): Promise<readonly EventMessage[]>
}

const TABS = 3

/** A turn of the loop, without the millisecond a timer takes. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

export function createTestDevice(): TestDevice {
  const storage = createMemoryStorage()
  const gateway = createMemoryGateway()
  let time = Date.UTC(2026, 0, 1)
  // No two moments are the same, so what was made first sorts first.
  const now = (): number => time++

  function open(): { platform: MemoryPlatform; page: Beckon } {
    const memory = createMemoryPlatform({ storage, handle: gateway.handle })
    const platform = Object.assign(memory, { now })
    const page = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
    return { platform, page }
  }

  const tabs = Array.from({ length: TABS }, open)

  async function run({ tab, name, value }: Act): Promise<unknown> {
    const { page } = tabs[tab] as (typeof tabs)[number]
    if (name === 'reload') {
      await page.destroy()
      tabs[tab] = open()
    }
    if (name === 'identify') return page.identify(value)
    if (name === 'group') return page.group(value)
    if (name === 'alias') return page.alias(value)
    if (name === 'register') return page.register({ mark: value })
    if (name === 'consent') return page.consent(value === 'granted' ? 'granted' : 'denied')
    if (name === 'reset') return page.reset()
    return name === 'track' ? page.track('A') : undefined
  }

  return {
    act: async (act) => void (await run(act)),
    rest,
    async send() {
      await rest()
      for (const { platform } of tabs) platform.hide()
      await rest()
    },
    async finish() {
      await rest()
      for (const { page } of tabs) await page.destroy()
      return [...gateway.events].sort((a, b) =>
        String(a.messageId) < String(b.messageId) ? -1 : 1,
      )
    },
  }
}

/** What an event says of who did it. */
export function readTold({ type, event, ...rest }: EventMessage): Told {
  return {
    type,
    visitor: String(rest.anonymousId),
    user: rest.userId ?? undefined,
    group: (rest.groupId ?? rest.context?.['groupId']) as string | undefined,
    previous: rest.previousId ?? undefined,
    mark: (rest.properties as { mark?: string } | undefined)?.mark,
  }
}
