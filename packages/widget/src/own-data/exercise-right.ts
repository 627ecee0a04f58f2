import type { SubjectExport } from '@beckon/protocol'
import type { Stores } from '../stores/stores.ts'

/** Everything the gateway has stored of who sits here. */
export async function fetchOwnData({ client, chat }: Stores): Promise<SubjectExport> {
  const token = await chat.session.obtain()
  return client.request('POST /v1/subjects/me/export', { body: { site: client.site }, token })
}

/**
 * Has all of it erased. Before, everything is withdrawn, so that nothing comes after it; after, whoever
 * sits here is somebody new.
 */
export async function eraseOwnData({ client, chat }: Stores): Promise<void> {
  const token = await chat.session.obtain()
  await client.consent.set('denied', { surface: 'erasure', session: token })
  await client.request('POST /v1/subjects/me/erase', { body: { site: client.site }, token })
  await client.reset()
}
