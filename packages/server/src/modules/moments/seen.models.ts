import { type EventMessage, MOMENT_DUE } from '@beckon/protocol'
import type { Seen } from './moments.types.ts'

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What of an event rules look at. */
export function toSeen({ type, event, properties, context }: EventMessage): Seen {
  const visitAt = context?.['sessionId']
  return {
    event: type === 'track' ? (event ?? null) : null,
    isPage: type === 'page',
    url: readText(context?.page?.['url']),
    due: event === MOMENT_DUE ? readText(properties?.['rule_id']) : null,
    visitAt: typeof visitAt === 'number' ? visitAt : null,
  }
}
