import { createHash } from 'node:crypto'

/**
 * Names of what a transaction has to itself. Where one takes several it takes the ledger first, then
 * persons, then the queue: whoever keeps to an order never waits in a circle.
 */
export const LOCKS: {
  /** A person's conversation: messages, cases, marks. */
  person: (personId: string) => string
  /** A site's receipts, identities and events: each receipt follows the one before it. */
  ledger: (siteId: string) => string
  /** The end of a site's queue. */
  queue: (siteId: string) => string
  /** What is sent to an address, whoever gave it. */
  address: (siteId: string, addressHash: string) => string
  /** Deleting events for their age. */
  retention: string
  /** Taking rows out of the outbox. */
  outbox: string
} = {
  person: (personId) => `person ${personId}`,
  ledger: (siteId) => `ledger ${siteId}`,
  queue: (siteId) => `queue ${siteId}`,
  address: (siteId, addressHash) => `address ${siteId} ${addressHash}`,
  retention: 'retention',
  outbox: 'outbox',
}

/** Numbers that are kept at most: who writes once writes again, and each takes a hash to find. */
const MOST = 5000

const known = new Map<string, string>()

function hashName(name: string): string {
  return createHash('sha256').update(`beckon ${name}`).digest().readBigInt64BE().toString()
}

/** The number PostgreSQL knows a name by, as it is written in SQL. Two of the same wait for each other, no more. */
export function toLockKey(name: string): string {
  const key = known.get(name) ?? hashName(name)
  if (known.size >= MOST) known.clear()
  known.set(name, key)
  return key
}
