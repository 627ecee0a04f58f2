import type { Json } from '@beckon/protocol'

/** What observers see. */
export type Observation =
  | { type: 'page'; properties: Json }
  | { type: 'track'; event: string; properties: Json }

/** Where they report it. */
export type Emit = (observation: Observation) => void

/** Reports an event by its name. */
export function track(emit: Emit, event: string, properties: Json): void {
  emit({ type: 'track', event, properties })
}
