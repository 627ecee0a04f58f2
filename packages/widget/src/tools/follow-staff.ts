import type { Stores } from '../stores/stores.ts'

const followed = new WeakSet<Stores>()

/** Keeps what the config says of who is there as it is: told on connecting, and whenever it changes. */
export function followStaff(stores: Stores): void {
  if (followed.has(stores)) return
  followed.add(stores)
  const { $heard, session } = stores.chat
  const stop = $heard.listen((notice) => {
    const config = session.$config.get()
    if (notice?.name === 'staff:changed' && config) {
      session.$config.set({ ...config, staffed: notice.body.staffed })
    }
  })
  stores.late.push((isOver) => isOver && stop())
}
