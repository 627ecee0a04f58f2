import { pause } from './pause.ts'
import type { Scenario } from './scenario.ts'

export const healthy: Scenario = {
  id: 'A',
  title: 'healthy',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await visit.burst(50)
  },
}

export const linkClicks: Scenario = {
  id: 'N1',
  title: 'one event in a link click, 20 times',
  events: 20,
  async run(bout) {
    for (let click = 0; click < 20; click++) {
      const visit = await bout.visit()
      await visit.clickLink()
      await pause(bout, 0, 200)
      await visit.page.close()
    }
    await bout.comeBack()
  },
}

export const sameTick: Scenario = {
  id: 'B',
  title: 'burst, then navigation in the same tick; user returns later',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await visit.burstAndLeave(50)
    await pause(bout, 500, 1000)
    await visit.page.close()
    await bout.comeBack()
  },
}

export const neverBack: Scenario = {
  id: 'N2',
  title: 'burst, then navigation in the same tick; nobody returns',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    await visit.burstAndLeave(50)
  },
}

export const closedTabs: Scenario = {
  id: 'X2',
  title: 'two tabs with events queued close at once',
  events: 50,
  async run(bout) {
    const visits = [await bout.visit(), await bout.visit()]
    await Promise.all(visits.map((visit) => visit.burst(25)))
    await pause(bout, 0, 300)
    await Promise.all(visits.map(({ page }) => page.close()))
    await pause(bout, 300, 1000)
    await bout.comeBack()
  },
}
