import { crashedOffline, crashedTab, killedBrowser } from './dying.ts'
import { closedTabs, healthy, linkClicks, neverBack, sameTick } from './leaving.ts'
import {
  closedPage,
  fiveHundred,
  fiveTabs,
  refused,
  samePage,
  tenTabs,
  twoTabs,
} from './offline.ts'
import { blocked, lostAnswers, reset, throttled, unavailable } from './outages.ts'
import type { Scenario } from './scenario.ts'
import { storageFull } from './storage-full.ts'

/** All rows, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [
  healthy,
  linkClicks,
  sameTick,
  neverBack,
  samePage,
  closedPage,
  twoTabs,
  fiveTabs,
  tenTabs,
  refused,
  unavailable,
  reset,
  throttled,
  lostAnswers,
  crashedTab,
  storageFull,
  blocked,
  fiveHundred,
  killedBrowser,
  closedTabs,
  crashedOffline,
]

export function pickScenarios(ids: readonly string[] | undefined): readonly Scenario[] {
  if (!ids) return SCENARIOS
  return ids.map((id) => {
    const found = SCENARIOS.find((scenario) => scenario.id === id)
    if (!found)
      throw new Error(`No scenario ${id}; there are ${SCENARIOS.map((one) => one.id).join(' ')}`)
    return found
  })
}
