import type { Beckon, BeckonOptions } from './beckon.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import { createClientError } from './client-error.ts'
import { createClient } from './create-client.ts'
import { createPlugins } from './plugins.ts'

/**
 * Starts Beckon on a page. Nothing is stored and nothing is sent until the visitor allows it
 * or opens the chat. On a server it does nothing, and does not fail.
 *
 * @example
 * const beckon = createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [widget()] })
 * beckon.on('ready', ({ site }) => console.log(site))
 * await beckon.open('chat')
 */
export function createBeckon(options: BeckonOptions): Beckon {
  const { site, plugins: preset = [], platform = createBrowserPlatform() } = options
  const host = options.host.replace(/\/+$/, '')
  const { client, events, commands, stop } = createClient({ site, host, platform })
  const plugins = createPlugins(client)
  let destroyed = false

  async function run<T>(command: () => Promise<T>): Promise<T> {
    if (destroyed) throw createClientError('client/destroyed')
    return command()
  }
  const relay =
    <Values extends readonly unknown[]>(command: string) =>
    (...values: Values): Promise<void> =>
      run(() => commands.run(command, values))

  for (const plugin of preset) plugins.use(plugin)
  void Promise.resolve().then(() => destroyed || client.emit('ready', { site }))

  return {
    identify: (userId, traits) => run(() => events.identify(userId, traits)),
    track: (event, properties) => run(() => events.track(event, properties)),
    page: (name, properties) => run(() => events.page(name, properties)),
    group: (groupId, traits) => run(() => events.group(groupId, traits)),
    alias: (userId) => run(() => events.alias(userId)),
    reset: () => run(client.reset),
    consent: (choice) =>
      run(async () => (choice === 'get' ? client.consent.get() : client.consent.set(choice))),
    open: relay('open'),
    close: relay('close'),
    toggle: relay('toggle'),
    show: relay('show'),
    hide: relay('hide'),
    send: relay('send'),
    prefill: relay('prefill'),
    callback: relay('callback'),
    update: relay('update'),
    on: (name, listener) => (destroyed ? () => {} : client.on(name, listener)),
    use: (plugin) => (destroyed ? () => {} : plugins.use(plugin)),
    async destroy() {
      if (destroyed) return
      destroyed = true
      plugins.stop()
      await stop()
    },
  }
}
