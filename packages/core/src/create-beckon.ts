import { isBeckonError, type Json } from '@beckon/protocol'
import type { AnyPlan, Beckon, BeckonOptions, PrivacyRequest } from './beckon.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import type { ConsentEvidence, ConsentInput, ProofSource } from './client.ts'
import { createClientError } from './client-error.ts'
import { createClient } from './create-client.ts'
import { createPlugins } from './plugins.ts'

/** What plugins answer. */
const RELAYED = [
  'open',
  'close',
  'toggle',
  'show',
  'hide',
  'send',
  'prefill',
  'callback',
  'update',
] as const

/** Every command is a promise, and takes what its author hands in. */
type Command = (...values: never[]) => unknown

/**
 * Starts Beckon on a page. Nothing is stored and nothing is sent until the visitor allows it
 * or opens the chat. On a server it does nothing, and does not fail.
 *
 * @example
 * const beckon = createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [widget()] })
 * beckon.on('ready', ({ site }) => console.log(site))
 * await beckon.open('chat')
 */
export function createBeckon<Plan = AnyPlan>(options: BeckonOptions): Beckon<Plan> {
  const { site, plugins: preset = [], platform = createBrowserPlatform() } = options
  const host = options.host.replace(/\/+$/, '')
  const { client, calls, commands, prover, stop } = createClient({ site, host, platform })
  const plugins = createPlugins(client)
  let destroyed = false

  /** What nobody waits for must not turn up among the errors of the page, but is told. */
  const guard =
    (command: Command) =>
    (...values: unknown[]): Promise<unknown> => {
      const running = (async () => {
        if (destroyed) throw createClientError('client/destroyed')
        return command(...(values as never[]))
      })()
      running.catch((error: unknown) => {
        if (!destroyed && isBeckonError(error)) client.emit('error', { error })
      })
      return running
    }

  for (const plugin of preset) plugins.use(plugin)
  void Promise.resolve().then(() => destroyed || client.emit('ready', { site }))

  const relayed = RELAYED.map((name) => [
    name,
    (...values: unknown[]) => commands.run(name, values),
  ])
  const own: Readonly<Record<string, Command>> = {
    ...calls,
    ...{ register: client.register, reset: client.reset, stats: client.stats },
    async identify(userId: string, traits?: Json, source?: ProofSource) {
      await calls.identify(userId, traits)
      if (source) await prover.prove(client, source, userId)
    },
    consent: (choice: ConsentInput | 'get', evidence?: ConsentEvidence) =>
      choice === 'get' ? client.consent.get() : client.consent.set(choice, evidence),
    async privacy(request: PrivacyRequest) {
      const { exerciseRight } = await import('./exercise-rights.ts')
      return exerciseRight(client, request)
    },
  }
  const all: [string, Command][] = Object.entries({ ...own, ...Object.fromEntries(relayed) })
  return {
    ...Object.fromEntries(all.map(([name, command]) => [name, guard(command)])),
    on: (name, listener) => (destroyed ? () => {} : client.on(name, listener)),
    addStep: client.addStep,
    use: (plugin) => (destroyed ? () => {} : plugins.use(plugin)),
    async destroy() {
      if (destroyed) return
      destroyed = true
      plugins.stop()
      await stop()
    },
  } as Beckon<Plan>
}
