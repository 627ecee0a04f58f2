import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Facts, Publish } from '../shared/facts.ts'
import { createHub, type Hub } from '../shared/hub.ts'
import type { Bus } from './bus.ts'
import { type Cluster, createCluster } from './create-cluster.ts'
import { openPostgresBus } from './open-postgres-bus.ts'
import { openRedisBus } from './open-redis-bus.ts'
import type { SharedMap } from './shared-map.ts'

/** What sockets of any gateway may have to hear. */
const SHARED: ReadonlySet<keyof Facts> = new Set([
  'message:stored',
  'read:moved',
  'delivered:moved',
  'waiting:moved',
  'case:changed',
  'case:opened',
  'case:closed',
  'case:rated',
  'callback:changed',
  'queue:moved',
  'agent:away',
  'agent:left',
  'attempt:noted',
  'person:changed',
  'person:moved',
  'person:erased',
  'typing:changed',
])

export interface LinesOptions {
  /** PostgreSQL, which gateways may share; without it there is one. */
  database?: string | undefined
  /** Redis or Valkey, which is quicker at telling them. */
  redis?: string | undefined
}

/** What happens, to whoever listens here and at the gateways beside this one. */
export interface Lines {
  /** Tells what happened here. */
  publish: Publish
  /** Tells what concerns sockets of this gateway alone. */
  tellHere: Publish
  /** What happened here: for what is counted and worked off once. */
  own: Hub
  /** What happened anywhere: for what sockets are told. */
  all: Hub
  cluster: Cluster
  /** Persons that agents of a gateway look at. */
  watched: SharedMap<true>
  /** Hears that something which was told elsewhere will never be heard here. */
  onLost(listener: () => void): void
  join(options: LinesOptions): Promise<void>
  /** Resolves when all listeners are done. */
  settle(): Promise<void>
}

/** Whether any gateway beside this one has to know. Of what only watchers hear, most is for none of them. */
function isForOthers<Name extends keyof Facts>(
  { watched }: Pick<Lines, 'watched'>,
  name: Name,
  fact: Facts[Name],
): boolean {
  if (SHARED.has(name)) return true
  const isWatched = (id: string | null) => id !== null && watched.has(id)
  if (name === 'event:stored') return (fact as Facts['event:stored']).personIds.some(isWatched)
  return name === 'receipt:stored' && isWatched((fact as Facts['receipt:stored']).personId)
}

async function openBuses(
  { database: url, redis }: LinesOptions,
  { node, hear, log }: { node: string; hear: (text: string) => void; log: Logger },
): Promise<{ buses: Bus[]; others: string[] }> {
  if (url === undefined) {
    if (redis !== undefined) log.warn('REDIS_URL does nothing without DATABASE_URL')
    return { buses: [], others: [] }
  }
  const postgres = await openPostgresBus({ url, node, hear })
  const onError = (error: unknown) => log.debug({ err: error }, 'Redis')
  const quick = redis === undefined ? [] : [await openRedisBus({ url: redis, hear, onError })]
  return { buses: [...quick, postgres], others: await postgres.listNodes().catch(() => []) }
}

export function openLines(log: Logger): Lines {
  const onError = (error: unknown) => log.error({ err: error }, 'a listener failed')
  const [own, all] = [createHub(onError), createHub(onError)]
  const lost = new Set<() => void>()
  const node = randomBytes(6).toString('hex')
  const cluster = createCluster({
    node,
    onFact: all.publish,
    onLost() {
      log.warn('hints of another gateway were lost: clients connect anew to see what they missed')
      for (const listener of lost) listener()
    },
    onBus(bus, error) {
      if (error === undefined) log.info({ bus }, 'hints travel by it again')
      else log.warn({ bus, err: error }, 'hints take another way')
    },
  })
  const watched = cluster.share<true>('watched')
  return {
    own,
    all,
    cluster,
    watched,
    tellHere: all.publish,
    publish(name, fact) {
      own.publish(name, fact)
      all.publish(name, fact)
      if (isForOthers({ watched }, name, fact)) cluster.tell(name, fact)
    },
    onLost: (listener) => void lost.add(listener),
    async join(options) {
      const { buses, others } = await openBuses(options, { node, hear: cluster.hear, log })
      await cluster.join(buses, others)
    },
    async settle() {
      await own.settle()
      await all.settle()
    },
  }
}
