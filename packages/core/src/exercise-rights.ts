import type { PrivacyRequest } from './beckon.ts'
import type { Client } from './client.ts'

/**
 * Asks the gateway for what a visitor has a right to. Before an erasure everything is withdrawn, so
 * that nothing of them comes after it, and after it nothing is left here either.
 */
export async function exerciseRight(client: Client, request: PrivacyRequest): Promise<unknown> {
  const { anonymousId, session } = client.record.get()
  if (request === 'erase') await client.consent.set('denied', { surface: 'erasure' })
  const body = { site: client.site, anonymousId }
  const answer = await client.request(`POST /v1/subjects/me/${request}`, { body, token: session })
  if (request === 'erase') await client.reset()
  return answer
}
