import { resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { openLines } from './cluster/open-lines.ts'
import type { Usecases } from './create-usecases.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { capConnections } from './http/cap-connections.ts'
import { type AppOptions, createApp, type GatewayState } from './http/create-app.ts'
import { cutSlowBodies } from './http/cut-slow-bodies.ts'
import { formatUrl, listen } from './http/listen.ts'
import { PATIENCE } from './http/patience.ts'
import { registerAssets } from './http/register-assets.ts'
import { registerRoutes } from './http/register-routes.ts'
import { serveHealth } from './http/serve-health.ts'
import { servePath } from './http/serve-path.ts'
import { trackConnections } from './http/track-connections.ts'
import { createLimits } from './limits/create-limits.ts'
import { STANDARD_RATES } from './limits/rates.ts'
import type { Oidc } from './modules/agents/oidc.types.ts'
import { createStaff } from './modules/agents/staff.ts'
import { openWatching } from './open-watching.ts'
import { createFetchOutside } from './outside/fetch-outside.ts'
import { guardConnections } from './outside/guard-connections.ts'
import { ownDomain } from './own-domain.ts'
import { rememberUrl } from './shared/remember-url.ts'
import { createSockets } from './sockets/create-sockets.ts'
import { createGate } from './sockets/gate.ts'
import { createPresence } from './sockets/presence.ts'
import { serveSockets } from './sockets/serve-sockets.ts'
import { drainGateway, stopGateway } from './stop-gateway.ts'

/** A gateway that takes traffic. */
export interface Gateway {
  /** Where it is reached, without a slash at the end. */
  url: string
  /** The port it listens on, which is another one than asked for where that was busy. */
  port: number
  /** What it can do, for the process that looks after it: sites, keys, agents. */
  usecases: Usecases
  /** Ends the work in hand, then stops. May be called twice. */
  close(): Promise<void>
}

/** The provider of single sign-on, if there is one. */
async function openProvider({
  oidc,
  privateHosts = [],
}: GatewayOptions): Promise<Oidc | undefined> {
  if (oidc === undefined) return undefined
  const { openOidc } = await import('./modules/agents/open-oidc.ts')
  const guarded = guardConnections(privateHosts)
  return openOidc(oidc, createFetchOutside({ guarded }))
}

function runOnce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}

/** What happens and who is there, here and at the gateways beside this one. */
function openLinesWithPeople(log: Logger) {
  const lines = openLines(log)
  const presence = createPresence({ ...lines, shared: lines.cluster.share('present') })
  const staff = createStaff({ publish: lines.tellHere, shared: lines.cluster.share('staff') })
  return { lines, presence, staff }
}

/** HTTP and sockets, for nobody yet. */
async function openDoors(options: GatewayOptions, given: AppOptions) {
  const { patience = PATIENCE, rates = STANDARD_RATES, clock = Date.now } = options
  const { publicUrl } = given
  const most = rates['connections.network']
  const app = await createApp({ ...given, patience })
  const endConnections = trackConnections(app.server)
  // A proxy in front is one network for all.
  if (publicUrl === undefined) capConnections(app.server, most)
  const io = createSockets(app.server, { ...patience, most, publicUrl })
  cutSlowBodies(app.server, patience.body)
  return { app, io, gate: createGate(), limits: createLimits(rates, clock), endConnections }
}

/**
 * Starts a gateway: HTTP and Socket.IO on one port, SQLite in a folder.
 *
 * @throws where no port can be had, the folder not be used, or another gateway runs on it
 * @example
 * const gateway = await createGateway({ data: './beckon-data', port: 0 })
 * console.log(gateway.url)
 * await gateway.close()
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { assets, host = '127.0.0.1', port = 8787, drain = 0 } = options
  const publicUrl = options.publicUrl?.replace(/\/+$/, '')
  const log = options.log ?? pino({ level: 'silent' })
  let state: GatewayState = 'starting'

  const { lines, presence, staff } = openLinesWithPeople(log)
  const { publish, own } = lines
  const watching = await openWatching(options, { hub: own, log })
  const { watch } = watching
  const domain = await ownDomain({
    ...options,
    ...{ log, watch, publish, isOnline: presence.isOnline, countStaff: staff.count },
    subscribe: lines.all.subscribe,
  })
  const { usecases } = domain
  own.subscribe('presence:changed', (who) => usecases.people.touch(who.siteId, who.personId))

  const doors = await openDoors(options, { log, publicUrl, readState: () => state })
  const { app, io, limits } = doors
  serveHealth({ ...options, ...domain, app, io, metrics: watching, readState: () => state })
  const oidc = await openProvider(options)
  registerRoutes(app, usecases, { ...options, publicUrl, limits, oidc })
  if (assets !== undefined) await registerAssets(app, resolve(assets), resolve(options.data, 'tag'))
  const asked = { ...options, ...doors, usecases, lines, presence, staff, log, watch, publicUrl }
  serveSockets(io, asked)
  if (options.path) servePath(app.server, options.path)

  const close = runOnce(async () => {
    state = 'draining'
    await drainGateway({ app, io }, drain)
    state = 'stopping'
    await stopGateway({ ...doors, staff, domain, lines, watching })
  })

  const taken = await lines
    .join(options)
    .then(() => listen(app, host, port))
    .catch(async (error: unknown) => {
      await close()
      throw error
    })
  const url = publicUrl ?? formatUrl(host, taken)
  await domain.startWork({ subscribe: own.subscribe, url })
  rememberUrl(options.data, url)
  state = 'ready'
  return { url, port: taken, usecases, close }
}
