import type { Callback } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import { toCallback } from './callbacks.models.ts'
import type { CallbackView } from './callbacks.types.ts'

/** Requests as they are told, each with its place in the queue as it is now. */
export async function showAll(
  { callbacks }: Pick<Repositories, 'callbacks'>,
  siteId: string,
  rows: readonly CallbackView[],
): Promise<Callback[]> {
  const waits = rows.some((row) => row.queued_at !== null)
  const queue = waits ? await callbacks.listQueue(siteId) : []
  const places = new Map(queue.map(({ id }, index) => [id, index + 1]))
  return rows.map((row) => toCallback(row, places.get(row.id) ?? null))
}

/** One of them. */
export async function showOne(
  unit: Pick<Repositories, 'callbacks'>,
  row: CallbackView,
): Promise<Callback> {
  const [callback = toCallback(row, null)] = await showAll(unit, row.site_id, [row])
  return callback
}

/** Who came into the queue since a time and still waits, of those somebody wants to know about. */
export async function listMoved(
  { callbacks }: Pick<Repositories, 'callbacks'>,
  {
    siteId,
    since,
    isWanted,
  }: { siteId: string; since: string; isWanted: (personId: string) => boolean },
): Promise<Callback[]> {
  const moved: Callback[] = []
  for (const [index, { id, person_id, queued_at }] of (
    await callbacks.listQueue(siteId)
  ).entries()) {
    if (queued_at < since || !isWanted(person_id)) continue
    const row = await callbacks.find(siteId, id)
    if (row !== undefined) moved.push(toCallback(row, index + 1))
  }
  return moved
}
