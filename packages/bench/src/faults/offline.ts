import { setTimeout as sleep } from 'node:timers/promises'
import { pause } from './pause.ts'
import type { Bout, Scenario } from './scenario.ts'

export const samePage: Scenario = {
  id: 'C2',
  title: 'offline for a while, same page, online again',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await bout.goOffline()
    await visit.burst(50)
    await sleep(bout.pace.offline)
    await bout.goOnline()
  },
}

/** So many tabs are offline, each with its events, and close before the network is back. */
async function closeOffline(bout: Bout, tabs: readonly number[]): Promise<void> {
  const visits = []
  for (const count of tabs) visits.push({ count, visit: await bout.visit() })
  await bout.goOffline()
  for (const { count, visit } of visits) await visit.burst(count)
  await pause(bout, 1000, 4000)
  for (const { visit } of visits) await visit.page.close()
  await pause(bout, 200, 600)
  await bout.goOnline()
  await bout.comeBack()
}

export const closedPage: Scenario = {
  id: 'D2',
  title: 'offline, page closed, later page',
  events: 50,
  run: (bout) => closeOffline(bout, [50]),
}

export const twoTabs: Scenario = {
  id: 'L2',
  title: 'as D2, with two tabs of 25 events',
  events: 50,
  run: (bout) => closeOffline(bout, [25, 25]),
}

export const fiveTabs: Scenario = {
  id: 'L5',
  title: 'as D2, with five tabs of 10 events',
  events: 50,
  run: (bout) => closeOffline(bout, Array(5).fill(10)),
}

export const tenTabs: Scenario = {
  id: 'L10',
  title: 'as D2, with ten tabs of 5 events',
  events: 50,
  run: (bout) => closeOffline(bout, Array(10).fill(5)),
}

export const fiveHundred: Scenario = {
  id: 'Q',
  title: 'offline, 500 events, page closed, later page',
  events: 500,
  run: (bout) => closeOffline(bout, [500]),
}

export const refused: Scenario = {
  id: 'P',
  title: 'server refuses connections, page closed, later page',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await bout.collector.refuse()
    await visit.burst(50)
    await pause(bout, 3000, 5000)
    await visit.page.close()
    await bout.collector.accept()
    await bout.comeBack()
  },
}
