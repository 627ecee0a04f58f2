import { computed, type ReadableAtom } from 'nanostores'
import type { Desk } from '../../desk.ts'
import { buildTimeline, type Row } from './timeline.models.ts'

/** The rows of a conversation, from what several stores hold of it. */
export function createTimelineStore(desk: Desk, conversationId: string): ReadableAtom<Row[]> {
  const { agent, thread, outbox, callbacks, cases } = desk
  const isHere = (item: { conversationId: string }): boolean =>
    item.conversationId === conversationId
  const $aside = computed([callbacks.$callbacks, cases.$table], (calls, table) => ({
    callbacks: (calls ?? []).filter(isHere),
    cases: Object.values(table).filter(isHere),
  }))
  return computed([thread.$thread, outbox.$pending, $aside], (open, pending, aside) =>
    buildTimeline({
      ...aside,
      messages: open?.messages ?? [],
      older: open?.older ?? false,
      pending: pending.filter(isHere),
      agentName: agent.name,
    }),
  )
}
