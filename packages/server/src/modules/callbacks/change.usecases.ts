import type { Callback, CallbackStatus } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import type { Origin } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import { checkTime } from './admit.usecases.ts'
import type { CallbackChange } from './callbacks.repository.ts'
import type { CallbackView } from './callbacks.types.ts'
import { showOne } from './places.usecases.ts'
import { readSetup } from './rules.models.ts'

/** Who changes a call, and when. */
export interface Change {
  now: number
  origin: Origin
}

/** Stores it, and tells it and whoever moved up in the queue. */
async function apply(
  unit: Unit,
  row: CallbackView,
  { change, origin }: { change: CallbackChange; origin: Origin },
): Promise<Callback> {
  await unit.callbacks.change(row, change)
  const changed = { ...row, ...change }
  const callback = await showOne(unit, changed)
  const { site_id: siteId, queued_at: since } = row
  unit.publish('callback:changed', { siteId, callback, origin })
  if (since !== null && changed.queued_at === null) unit.publish('queue:moved', { siteId, since })
  return callback
}

/** Marks a call. What is put back waits anew: nobody who moved up is moved down again. */
export async function markCall(
  unit: Unit,
  row: CallbackView,
  { status, now, origin }: Change & { status: CallbackStatus },
): Promise<Callback> {
  if (row.status === status) return showOne(unit, row)
  const at = toIso(now)
  const waits = status === 'requested' && row.call_at === null
  const change = { status, queued_at: waits ? at : null, updated_at: at }
  return apply(unit, row, { change, origin })
}

/** @throws BeckonError `callback/over` */
function requireOpen({ status }: CallbackView): void {
  if (status !== 'requested') throw refuse('callback/over')
}

/**
 * Cancels a call for whom it was for. Once more is no error.
 *
 * @throws BeckonError `callback/over` where it was made
 */
export async function cancelCall(unit: Unit, row: CallbackView, by: Change): Promise<Callback> {
  if (row.status !== 'cancelled') requireOpen(row)
  return markCall(unit, row, { ...by, status: 'cancelled' })
}

/**
 * Moves a call to another time, or to as soon as possible where that is null.
 *
 * @throws BeckonError `callback/over`, `callback/closed`, `callback/slot-taken`
 */
export async function moveCall(
  unit: Unit,
  row: CallbackView,
  { callAt, now, origin, staffed }: Change & { callAt: string | null; staffed: boolean },
): Promise<Callback> {
  requireOpen(row)
  if (callAt === row.call_at) return showOne(unit, row)
  const { site_id: siteId, id } = row
  const asked = { siteId, callAt, now, staffed, leaving: id }
  await checkTime(unit, await readSetup(unit, siteId), asked)
  const at = toIso(now)
  const queued = callAt === null ? at : null
  const change = { call_at: callAt, queued_at: queued, revision: row.revision + 1, updated_at: at }
  return apply(unit, row, { change, origin })
}
