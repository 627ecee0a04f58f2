import type { Client, Plugin } from '@beckon/core'
import type { Moment } from '@beckon/protocol'
import type { MomentsOptions } from './create-moments.ts'
import type { ShownMoment } from './shown-moment.ts'

/** What takes moments of a kind, until it is disposed of. */
interface Taker<T> {
  take(moment: T): void
  dispose(): void
}

/** Cards and what is waited for are fetched each when there is one. */
interface Takers {
  cards?: Promise<Taker<ShownMoment>>
  watches?: Promise<Taker<Moment>>
}

const takers = new WeakMap<Client, Takers>()

/** Fetches once for a client; where that failed, again with the next. */
function obtain<Name extends keyof Takers>(
  held: Takers,
  name: Name,
  create: () => Promise<NonNullable<Takers[Name]> extends Promise<infer T> ? T : never>,
): NonNullable<Takers[Name]> {
  held[name] ??= create().catch((error: unknown) => {
    delete held[name]
    throw error
  }) as NonNullable<Takers[Name]>
  return held[name] as NonNullable<Takers[Name]>
}

function isCard(moment: Moment): moment is ShownMoment {
  return moment.kind !== 'waiting'
}

/**
 * Shows a moment of a client, whose others wait behind it, or waits for what one to come waits for.
 *
 * @param use puts what does so to use, until all is destroyed
 */
export async function takeMoment(
  moment: Moment,
  options: MomentsOptions,
  use: (plugin: Plugin) => void,
): Promise<void> {
  const { client } = options
  const held = takers.get(client) ?? {}
  takers.set(client, held)
  const keep = <T extends Taker<never>>(name: string, taker: T): T => {
    use({ name, setup() {}, dispose: taker.dispose })
    return taker
  }
  if (isCard(moment)) {
    const cards = await obtain(held, 'cards', async () => {
      const { createMoments } = await import('./create-moments.ts')
      return keep('moments', createMoments(options))
    })
    cards.take(moment)
  } else {
    const watches = await obtain(held, 'watches', async () => {
      const { createWatches } = await import('./watch/create-watches.ts')
      return keep('moment-watches', createWatches(client))
    })
    watches.take(moment)
  }
}
