import type { Stores } from '../stores/stores.ts'
import { followHours } from './follow-hours.ts'

const kept = new WeakSet<Stores>()

/** Keeps what the config says of the hours as it is, from here on. */
export function keepHours(stores: Stores): void {
  if (kept.has(stores)) return
  kept.add(stores)
  const { chat, client, late } = stores
  const stop = followHours(client, chat.session)
  late.push((isOver) => isOver && stop())
}
