import { judge, type StoredMessage, type Verdict } from './judge.ts'
import type { Ledger } from './ledger.ts'

/** The messages of a client's conversation, which its acks name. */
export function findOwn(
  ledger: Ledger,
  stored: ReadonlyMap<string, StoredMessage[]>,
): readonly StoredMessage[] {
  for (const [acked] of ledger.acks.values()) return stored.get(acked?.conversationId ?? '') ?? []
  return []
}

/** What must hold at any time: what has no answer yet may be there or not. */
export function judgeNow(
  ledgers: readonly Ledger[],
  stored: ReadonlyMap<string, StoredMessage[]>,
): Verdict {
  return judge(
    ledgers.map((ledger) => {
      const own = findOwn(ledger, stored)
      const there = new Set(own.map(({ text }) => text))
      const items = ledger.items.filter(({ text }) => ledger.acks.has(text) || there.has(text))
      return { ledger: { ...ledger, items }, stored: own }
    }),
  )
}

/** What must hold at the end. */
export function judgeAll(
  ledgers: readonly Ledger[],
  stored: ReadonlyMap<string, StoredMessage[]>,
): Verdict {
  return judge(ledgers.map((ledger) => ({ ledger, stored: findOwn(ledger, stored) })))
}
