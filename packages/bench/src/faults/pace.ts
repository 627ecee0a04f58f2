import type { Pace } from './scenario.ts'

/** As the peers' published figures were taken. */
export const FULL_PACE: Pace = {
  outage: 20_000,
  retryAfter: 10,
  losses: 5,
  offline: 6000,
  patience: 90_000,
}

/** The same faults, as short as they still show. */
export const QUICK_PACE: Pace = {
  outage: 4000,
  retryAfter: 2,
  losses: 2,
  offline: 1500,
  patience: 30_000,
}
