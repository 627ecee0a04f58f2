import { BeckonError } from '@beckon/protocol'
import { announce } from './announce.ts'
import type { Chunks } from './chunks.ts'
import { type BeckonGlobal, createGlobal, type QueuedCall } from './create-global.ts'
import type { TagOptions } from './read-attributes.ts'
import { createStandIn } from './stand-in.ts'
import { watchRecord } from './watch-record.ts'

/** Somebody who only refused is remembered, and needs nothing fetched. */
const KNOWN = /"(session|outbox|anonymousId|pending|unsent)"/

/** Whoever wrote before hears of replies without opening the chat, and is heard. */
const WROTE = /#beckon=|"(session|outbox)"/

/** How long the page gets to itself before the panel is fetched that nobody opened, in milliseconds. */
const PATIENCE = 1000

/** Runs what the page asked for before the script had loaded; nobody waits for these answers. */
function drain(beckon: BeckonGlobal, queue: readonly QueuedCall[]): void {
  for (const [command, ...values] of queue as Parameters<BeckonGlobal>[]) {
    Promise.resolve(beckon(command, ...values)).catch((error: unknown) => {
      console.warn('beckon:', command, error)
    })
  }
}

/**
 * Puts Beckon on the page: the launcher, the global `beckon`, and what was queued for it. A site
 * that is there already stays as it is; one that comes second leaves the global to the first,
 * and shows a launcher only where it is told to.
 */
export function mount(options: TagOptions, chunks: Chunks): BeckonGlobal {
  const { site } = options
  const first = window.beckon
  const sites = first?.sites ?? {}
  const there = sites[site]
  if (there) return there
  const life = new AbortController()
  const { signal } = life
  let patience: ReturnType<typeof setTimeout> | undefined
  const launcher = first?.mounted || options.mount ? 'hidden' : undefined
  const { run, summon, complete } = createStandIn({ launcher, ...options }, chunks, signal)
  const arrive = (): void => void (options.mount ? complete : summon)().catch(retry)
  // Somebody known here is not lost to one bad moment of the network.
  const retry = (): void => window.addEventListener('online', arrive, { once: true, signal })

  const beckon = createGlobal((command, values) => {
    if (command === 'destroy') {
      clearTimeout(patience)
      life.abort(new BeckonError('client/destroyed'))
      beckon.mounted = false
      delete sites[site]
    }
    return run(command, values)
  })
  beckon.mounted = true
  beckon.sites = sites
  sites[site] = beckon
  if (!first?.mounted) window.beckon = beckon
  const onRecord = (text: string): void => {
    if (KNOWN.test(text)) arrive()
    if (!WROTE.test(text)) return
    clearTimeout(patience)
    patience = setTimeout(() => complete().catch(() => {}), PATIENCE)
  }
  watchRecord(site, onRecord, signal)
  // Another consent system is followed from the start; what is part of the page comes with it.
  if (options.cmp || options.consent === 'granted' || options.mount) arrive()
  drain(beckon, first?.q ?? [])
  queueMicrotask(() => announce(site, 'ready', { site }))
  return beckon
}
