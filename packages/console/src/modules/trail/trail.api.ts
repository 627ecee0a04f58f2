import type { AccessRequests } from '@beckon/protocol'
import { createCall } from '../agents/call-agents.ts'

/** Entries of one page. */
const PAGE = 30

export type TrailPage = AccessRequests['GET /v1/audit']['output']

/** Who did what, for owners. */
export interface TrailApi {
  /**
   * The newest first.
   *
   * @param cursor the `next` of the page before
   * @throws BeckonError `auth/forbidden` to others
   */
  list(cursor?: string): Promise<TrailPage>
}

export function createTrailApi(fetch: typeof globalThis.fetch): TrailApi {
  const call = createCall(fetch, '/v1/audit')
  return {
    list(cursor) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(cursor && { cursor }) })
      return call<TrailPage>('GET', `?${query}`)
    },
  }
}
