import type { ServerToVisitor, VisitorToServer } from '@beckon/protocol'
import type { Namespace, Server } from 'socket.io'
import type { WaitingUsecases } from '../modules/conversations/waiting.usecases.ts'
import type { Hub } from '../shared/hub.ts'
import { personRoom, siteRoom } from './rooms.ts'

/** Before all times: everybody who waits. */
const ALWAYS = ''

/** Tells visitors who are here whether somebody is there to answer, and which place they have until then. */
export function tellWaiting(
  io: Server,
  { hub, waiting }: { hub: Hub; waiting: WaitingUsecases },
): void {
  const visitors: Namespace<VisitorToServer, ServerToVisitor> = io.of('/visitor')
  const isHere = (personId: string): boolean => visitors.adapter.rooms.has(personRoom(personId))
  /** One after the other: what was counted earlier must not be told later. */
  let told = Promise.resolve()

  async function tell(siteId: string, since: string, left?: string): Promise<void> {
    const moved = await waiting.listSince(siteId, since, isHere)
    for (const { personId, waiting: place } of moved) {
      visitors.to(personRoom(personId)).emit('waiting:changed', { waiting: place })
    }
    if (left === undefined || moved.some(({ personId }) => personId === left)) return
    visitors.to(personRoom(left)).emit('waiting:changed', { waiting: null })
  }

  function queue(work: () => Promise<void>): Promise<void> {
    const done = told.then(work)
    told = done.catch(() => {})
    return done
  }

  hub.subscribe('waiting:moved', ({ siteId, since, personId }) =>
    queue(() => tell(siteId, since, personId)),
  )
  hub.subscribe('person:erased', ({ siteId }) => queue(() => tell(siteId, ALWAYS)))
  hub.subscribe('staff:changed', ({ siteId, count, before }) => {
    if (count > 0 === before > 0) return undefined
    visitors.to(siteRoom(siteId)).emit('staff:changed', { staffed: count > 0 })
    return queue(() => tell(siteId, ALWAYS))
  })
}
