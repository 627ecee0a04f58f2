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

/**
 * Takes back all that was agreed to, and leaves what was written. The choice holds at once; a receipt that
 * cannot be sent yet is the core's to send.
 *
 * @throws BeckonError where answers may still go to an address
 */
export async function withdrawAll(stores: Stores): Promise<void> {
  const { client, chat } = stores
  const evidence = { surface: 'widget', session: chat.session.token() }
  client.consent.set('denied', evidence).catch(() => {})
  const [{ emailStoreOf }, { deviceStoreOf }] = await Promise.all([
    import('../email/email-store.ts'),
    import('../device/device-store.ts'),
  ])
  await deviceStoreOf(stores).turnOff()
  // Whoever never wrote gave no address.
  if (chat.session.token()) await emailStoreOf(stores).withdraw()
}
