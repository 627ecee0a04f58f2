import { createUlid, type SessionGrant } from '@beckon/protocol'

/** A ULID of now. */
export function makeUlid(): string {
  return createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

/** The token of a new visitor. */
export async function openVisitor(url: string, site: string): Promise<string> {
  const body = JSON.stringify({ site })
  const answer = await fetch(`${url}/v1/sessions`, { method: 'POST', body })
  const { token } = (await answer.json()) as Partial<SessionGrant>
  if (token === undefined) throw new Error(`No session: ${answer.status}`)
  return token
}
