import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser/open-browser.ts'
import { formatCosts } from './cost/format-cost.ts'
import { measureClicks } from './cost/measure-clicks.ts'
import { measureSubject, type SubjectCost } from './cost/measure-subject.ts'
import { createRig } from './cost/rig.ts'
import { pickSubjects } from './subjects/all.ts'
import { ours } from './subjects/ours.ts'
import { oursTracking } from './subjects/ours-tracking.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
})

const browser = await openBrowser()

async function readClicks(subject: typeof ours): Promise<number> {
  const rig = await createRig(browser, subject)
  await rig.countBeforeConsent()
  const milliseconds = await measureClicks(rig)
  await rig.stop()
  return milliseconds
}

const costs: SubjectCost[] = []
for (const subject of pickSubjects(values.only?.split(','))) {
  const cost = await measureSubject(browser, subject, Number(values.runs))
  console.error(JSON.stringify(cost))
  costs.push(cost)
}
const clicks = { without: await readClicks(ours), tracking: await readClicks(oursTracking) }
await browser.close()

const [load = 0] = loadavg()
console.log(
  `Processes that wanted to run in the last minute: ${load.toFixed(1)}, on ${availableParallelism()} cores. Times mean little where there were more than cores.\n`,
)
console.log(formatCosts(costs, ours.name))
console.log(
  `\nListeners of one click: ${clicks.tracking.toFixed(2)} ms with all of tracking, ${clicks.without.toFixed(2)} ms without; goal: at most 8 ms more.`,
)
if (values.json) writeFileSync(values.json, JSON.stringify({ costs, clicks }, null, 2))
