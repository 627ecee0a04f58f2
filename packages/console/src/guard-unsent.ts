import type { Stop } from './clock.ts'
import type { Desk } from './desk.ts'

/** Asks before the page is left while a reply is not stored yet: it lives in this page alone. */
export function guardUnsent(desk: Desk, window: Window): Stop {
  const ask = (event: BeforeUnloadEvent): void => {
    if (desk.outbox.$pending.get().length > 0) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
