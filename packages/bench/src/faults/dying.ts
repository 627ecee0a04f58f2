import { setTimeout as sleep } from 'node:timers/promises'
import { delayBy } from '../collector/faults.ts'
import { pause } from './pause.ts'
import type { Scenario, Visit } from './scenario.ts'

/** Of a server that is slow while somebody dies, in milliseconds. */
const LATENCY = 3000
/** From the burst to the death, in milliseconds. */
const GRACE = 250

async function crash({ page }: Visit): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  // It never answers.
  session.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

export const crashedTab: Scenario = {
  id: 'I',
  title: 'tab crashes 250 ms after the burst, 3 s server latency',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    bout.collector.setFault(delayBy(LATENCY))
    await visit.burst(50)
    await sleep(GRACE)
    await crash(visit)
    await pause(bout, 500, 1000)
    bout.collector.setFault(undefined)
    await bout.comeBack()
  },
}

export const crashedOffline: Scenario = {
  id: 'X3',
  title: 'tab crashes 250 ms after the burst, server refuses connections',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await bout.collector.refuse()
    await visit.burst(50)
    await sleep(GRACE)
    await crash(visit)
    await bout.collector.accept()
    await bout.comeBack()
  },
}

export const killedBrowser: Scenario = {
  id: 'X1',
  title: 'browser killed 250 ms after the burst, server refuses connections',
  events: 50,
  async run(bout) {
    // Consent is of an earlier visit: browsers write localStorage to the disk only after a while.
    const before = await bout.openProfile()
    await bout.visit(before.context)
    await before.close()
    const profile = await bout.openProfile()
    const visit = await bout.visit(profile.context)
    await bout.collector.refuse()
    await visit.burst(50)
    await sleep(GRACE)
    await profile.kill()
    await bout.collector.accept()
    const again = await bout.openProfile()
    await bout.comeBack(again.context)
  },
}
