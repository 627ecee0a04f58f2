import type { Case, CaseStatus } from '@beckon/protocol'

export type CaseTable = Readonly<Record<string, Case>>

export function addCases(table: CaseTable, cases: readonly Case[]): CaseTable {
  return { ...table, ...Object.fromEntries(cases.map((item) => [item.id, item])) }
}

function newestFirst(a: Case, b: Case): number {
  return b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id)
}

/** The cases of one status, newest first, each conversation once: its newest. */
export function listCases(table: CaseTable, status: CaseStatus): Case[] {
  const seen = new Set<string>()
  const cases = Object.values(table).filter((item) => item.status === status)
  return cases.sort(newestFirst).filter((item) => {
    const isFirst = !seen.has(item.conversationId)
    seen.add(item.conversationId)
    return isFirst
  })
}

/** The case a conversation is in: the open one, else the one closed last. */
export function findCase(table: CaseTable, conversationId: string): Case | undefined {
  const cases = Object.values(table).filter((item) => item.conversationId === conversationId)
  return cases.find((item) => item.status === 'open') ?? cases.sort(newestFirst)[0]
}

/** How many open cases wait with something unread. */
export function countUnread(table: CaseTable): number {
  return Object.values(table).filter((item) => item.status === 'open' && item.unread > 0).length
}
