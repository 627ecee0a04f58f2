import type { Db } from '../database/tables.ts'
import { PLACES } from './places.ts'
import type { SecretBox } from './secret-box.ts'

/** A secret as it is stored. */
interface Stored {
  id: string
  text: string
}

type Kind = keyof typeof PLACES

/** All there are of each kind, and how one is put back. */
function createShelves(
  db: Db,
): Readonly<
  Record<
    Kind,
    { list(): Promise<Stored[]>; put(secret: Stored & { was: string }): Promise<unknown> }
  >
> {
  return {
    secret: {
      list: () => db.selectFrom('gateway_secret').select(['id', 'value as text']).execute(),
      put: ({ id, text, was }) =>
        db
          .updateTable('gateway_secret')
          .set({ value: text })
          .where('id', '=', id)
          .where('value', '=', was)
          .execute(),
    },
    signing: {
      list: () =>
        db
          .selectFrom('signing_key')
          .select(['id', 'private_key as text'])
          .where('private_key', 'is not', null)
          .$narrowType<{ text: string }>()
          .execute(),
      put: ({ id, text, was }) =>
        db
          .updateTable('signing_key')
          .set({ private_key: text })
          .where('id', '=', id)
          .where('private_key', '=', was)
          .execute(),
    },
    identity: {
      list: () =>
        db
          .selectFrom('identity_key')
          .select(['id', 'material as text'])
          .where('alg', '=', 'HS256')
          .execute(),
      put: ({ id, text, was }) =>
        db
          .updateTable('identity_key')
          .set({ material: text })
          .where('id', '=', id)
          .where('material', '=', was)
          .execute(),
    },
    messenger: {
      list: () => db.selectFrom('messenger_account').select(['id', 'token as text']).execute(),
      put: ({ id, text, was }) =>
        db
          .updateTable('messenger_account')
          .set({ token: text })
          .where('id', '=', id)
          .where('token', '=', was)
          .execute(),
    },
    factor: {
      list: () => db.selectFrom('agent_factor').select(['id', 'secret as text']).execute(),
      put: ({ id, text, was }) =>
        db
          .updateTable('agent_factor')
          .set({ secret: text })
          .where('id', '=', id)
          .where('secret', '=', was)
          .execute(),
    },
  }
}

const listShelves = (db: Db) =>
  Object.entries(createShelves(db)) as [Kind, ReturnType<typeof createShelves>[Kind]][]

/** Every secret as it is stored, and the place it is bound to. */
export async function listSecrets(db: Db): Promise<{ text: string; place: string }[]> {
  const found: { text: string; place: string }[] = []
  for (const [kind, { list }] of listShelves(db)) {
    for (const { id, text } of await list()) found.push({ text, place: PLACES[kind](id) })
  }
  return found
}

/**
 * Closes every secret with the key of today: those that were never closed, and those closed with a key
 * before. Where nothing is to be done, it only reads.
 *
 * @returns how many were
 * @throws Error where one is closed with a key that is not here; then none is changed
 */
export async function adoptSecrets(db: Db, box: SecretBox): Promise<number> {
  const changed: (() => Promise<unknown>)[] = []
  for (const [kind, { list, put }] of listShelves(db)) {
    for (const { id, text } of await list()) {
      // Looked at even where it stays: a gateway that cannot open its secrets must not begin.
      const open = box.open(text, PLACES[kind](id))
      if (box.isCurrent(text)) continue
      // Only while it is what was read: a key that was retired meanwhile does not come back.
      changed.push(() => put({ id, text: box.seal(open, PLACES[kind](id)), was: text }))
    }
  }
  for (const change of changed) await change()
  return changed.length
}
