import { setTimeout as sleep } from 'node:timers/promises'
import { withProfileFolder } from '../browser/open-profile.ts'
import { delayBy } from '../collector/faults.ts'
import { pause } from './pause.ts'
import type { Scenario } from './scenario.ts'

/** Of a server that is slow while somebody dies, in milliseconds. */
const LATENCY = 3000
/** From the burst to the death, in milliseconds. */
const GRACE = 250

export const crashedTab: Scenario = {
  id: 'I',
  title: 'tab crashes 250 ms after the burst, 3 s server latency',
  events: 50,
  async run(bout) {
    const { page, burst } = await bout.visit()
    bout.collector.setFault(delayBy(LATENCY))
    await burst(50)
    await sleep(GRACE)
    const crashed = page.waitForEvent('crash')
    const session = await page.context().newCDPSession(page)
    session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
    await pause(bout, 500, 1000)
    bout.collector.setFault(undefined)
    await bout.comeBack()
  },
}

export const killedBrowser: Scenario = {
  id: 'X1',
  title: 'browser killed 250 ms after the burst, 3 s server latency',
  events: 50,
  run: (bout) =>
    withProfileFolder(async (folder) => {
      // Consent is of an earlier visit: browsers write localStorage to the disk only after a while.
      const before = await bout.openProfile(folder)
      await bout.visit(before.context)
      await before.close()
      const profile = await bout.openProfile(folder)
      const visit = await bout.visit(profile.context)
      bout.collector.setFault(delayBy(LATENCY))
      await visit.burst(50)
      await sleep(GRACE)
      await profile.kill()
      bout.collector.setFault(undefined)
      const again = await bout.openProfile(folder)
      try {
        await bout.comeBack(again.context)
        await bout.settle()
      } finally {
        await again.close()
      }
    }),
}
