import { isBeckonError, type Json } from '@beckon/protocol'
import type { AnyPlan, Beckon, BeckonOptions, PrivacyRequest } from './beckon.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import type { ConsentEvidence, ConsentInput, ProofSource } from './client.ts'
import { createClientError } from './client-error.ts'
import { createClient } from './create-client.ts'
import type { Plugin } from './plugin.ts'
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

/** Gives what runs, with further plugins. */
type Join = (preset: readonly Plugin[]) => Beckon

/**
 * Starts Beckon on a page. Nothing is stored and nothing is sent until the visitor allows it
 * or opens the chat. On a server it does nothing, and does not fail.
 *
 * One page is one visitor: asked again for the same site, as frameworks do that render twice or
 * replace modules, it gives the same object, with those plugins besides that have another name.
 * That ends when `destroy` has been called as often.
 *
 * @example
 * const beckon = createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [widget()] })
 * beckon.on('ready', ({ site }) => console.log(site))
 * await beckon.open('chat')
 */
export function createBeckon<Plan = AnyPlan>(options: BeckonOptions): Beckon<Plan> {
  const { site, plugins: preset = [], platform = createBrowserPlatform() } = options
  const host = options.host.replace(/\/+$/, '')
  const { running } = platform
  const known = running[site] as Join | undefined
  if (known) return known(preset) as Beckon<Plan>
  const { client, calls, commands, prover, stop } = createClient({ site, host, platform })
  const plugins = createPlugins(client)
  const names: string[] = []
  let users = 0
  let destroyed = false
  let ready: unknown

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

  const join: Join = (more) => {
    users++
    for (const plugin of more) {
      if (!names.includes(plugin.name)) plugins.use(plugin)
      names.push(plugin.name)
    }
    return beckon
  }
  running[site] = join

  void Promise.resolve().then(() => {
    if (!destroyed) client.emit('ready', { site })
    ready = true
  })

  const own: Readonly<Record<string, Command>> = {
    ...calls,
    ...{ register: client.register, reset: client.reset, stats: client.stats },
    async identify(userId: string, traits?: Json, source?: ProofSource) {
      await calls.identify(userId, traits)
      if (source) await prover.prove(client, source, userId)
    },
    consent: (choice: ConsentInput | 'get', evidence?: ConsentEvidence) =>
      choice === 'get' ? client.consent.get() : client.consent.set(choice, evidence),
    privacy: async (request: PrivacyRequest) =>
      (await import('./exercise-rights.ts')).exerciseRight(client, request),
  }

  const beckon = {
    on(name, listener) {
      if (destroyed) return () => {}
      // What runs already is ready for whoever joins it.
      if (ready && name === 'ready') void Promise.resolve({ site }).then(listener as never)
      return client.on(name, listener)
    },
    addStep: client.addStep,
    use: (plugin) => (destroyed ? () => {} : plugins.use(plugin)),
    async destroy() {
      if (destroyed || --users) return
      destroyed = true
      delete running[site]
      plugins.stop()
      await stop()
    },
  } as Beckon & Record<string, Command>
  for (const name of [...Object.keys(own), ...RELAYED])
    beckon[name] = guard(own[name] ?? ((...values: unknown[]) => commands.run(name, values)))
  return join(preset) as Beckon<Plan>
}
