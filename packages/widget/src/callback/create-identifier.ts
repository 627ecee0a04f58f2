import type { Client } from '@beckon/core'
import { createUlid } from '@beckon/protocol'

/** Names what is sent: the same content sent twice has one name, for the first answer may have been lost. */
export function createIdentifier({
  now,
  randomBytes,
}: Client['platform']): (content: string) => string {
  let id = ''
  let named: string | undefined
  return (content) => {
    if (content !== named) id = createUlid(now(), randomBytes(16))
    named = content
    return id
  }
}
