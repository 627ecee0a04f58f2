import { createWidget } from '@beckon/widget/launcher'
import { announce } from './announce.ts'
import { createChoiceNotes } from './choice-notes.ts'
import type { Chunks } from './chunks.ts'
import { type BeckonGlobal, createGlobal } from './create-global.ts'
import { createLateWidget } from './late-widget.ts'
import type { TagOptions } from './read-attributes.ts'
import { createStandIn, type StandIn } from './stand-in.ts'
import { readRecord, watchRecord } from './watch-record.ts'

function createParts(options: TagOptions, chunks: Chunks): StandIn {
  const { site, host, consent = 'ask', ...settings } = options
  // The panel talks to core, so core is there first; both are on their way at once.
  const loadPanel = async () => (await Promise.all([chunks.panel(), standIn.summon()]))[0]
  const plugin = createWidget({ ...settings, askConsent: consent === 'ask', loadPanel })
  const widget = createLateWidget(plugin)
  const standIn = createStandIn({
    widget,
    notes: createChoiceNotes(site),
    hasRecord: () => readRecord(site) !== '',
    async fetchCore() {
      const { startCore } = await chunks.core()
      const granted = consent === 'granted'
      return () => startCore({ site, host, widget, granted, loadTracking: chunks.tracking })
    },
  })
  return standIn
}

/** Runs what the page asked for before the script had loaded; nobody waits for these answers. */
function drain(beckon: BeckonGlobal, queue: ArrayLike<ArrayLike<unknown>>): void {
  for (const call of Array.from(queue)) {
    const [command, ...values] = Array.from(call) as Parameters<BeckonGlobal>
    Promise.resolve(beckon(command, ...values)).catch((error: unknown) => {
      console.warn(`beckon: ${command} failed:`, error)
    })
  }
}

/** Puts Beckon on the page: the launcher, the global `beckon`, and what was queued for it. */
export function mount(options: TagOptions, chunks: Chunks): BeckonGlobal {
  const queue = window.beckon?.q ?? []
  const { run, summon } = createParts(options, chunks)
  const arrive = (): void => void summon().catch(retry)
  // Somebody known here is not lost to one bad moment of the network.
  const retry = (): void => {
    if (beckon.mounted) window.addEventListener('online', arrive, { once: true })
  }

  const beckon = createGlobal((command, values) => {
    if (command === 'destroy') {
      stop()
      window.removeEventListener('online', arrive)
      beckon.mounted = false
    }
    return run(command, values)
  })
  beckon.mounted = true
  window.beckon = beckon
  const stop = watchRecord(options.site, arrive)
  if (options.consent === 'granted') arrive()
  drain(beckon, queue)
  void Promise.resolve().then(() => announce('ready', { site: options.site }))
  return beckon
}
