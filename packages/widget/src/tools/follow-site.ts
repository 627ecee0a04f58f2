import type { Stores } from '../stores/stores.ts'
import { followHours } from './follow-hours.ts'
import { followStaff } from './follow-staff.ts'

const followed = new WeakSet<Stores>()

/** Keeps what the config says of who is there as it is. */
export function followSite(stores: Stores): void {
  if (followed.has(stores)) return
  followed.add(stores)
  const { chat, client, late } = stores
  const stops = [followStaff(chat), followHours(client, chat.session)]
  late.push((isOver) => isOver && stops.map((stop) => stop()))
}
