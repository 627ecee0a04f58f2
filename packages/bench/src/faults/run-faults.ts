import { once } from 'node:events'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '../browser/open-browser.ts'
import { type Collector, createCollector } from '../collector/collector.ts'
import { servePages } from '../page/serve-pages.ts'
import { buildSubject } from '../subjects/build-subject.ts'
import type { Subject } from '../subjects/subject.ts'
import { type BoutRecord, createBout, openContext } from './create-bout.ts'
import { type Ground, openGround } from './ground.ts'
import { countOutcome, type Outcome } from './outcome.ts'
import type { Pace, Scenario, Visit } from './scenario.ts'
import { countQueued, countUnbalanced, settle } from './settle.ts'

export interface FaultOptions {
  subjects: readonly Subject[]
  scenarios: readonly Scenario[]
  /** How many seeds, from 1 on. */
  seeds: number
  pace: Pace
  /** Scenarios at a time. */
  jobs: number
  /** Told after each. */
  onOutcome?(outcome: Outcome): void
}

interface Job {
  subject: Subject
  scenario: Scenario
  seed: number
  /** Origin of the subject's pages. */
  origin: string
}

async function readProblems(visits: readonly Visit[]): Promise<string[]> {
  const open = visits.filter(({ page }) => !page.isClosed() && !page.url().endsWith('/blank'))
  const lists = await Promise.all(
    open.map(({ page }) => page.evaluate(() => window.bench.problems).catch(() => [])),
  )
  return [...new Set(lists.flat())]
}

/** Milliseconds beyond all patience after which a scenario is broken off. */
const LONGEST = 300_000

/** Plays the scenario to its end; a page that hangs ends it too. */
async function play(
  { scenario }: Job,
  { bout, ids, visits }: BoutRecord,
  scene: Scene,
): Promise<void> {
  const { collector, ground } = scene
  const { patience } = bout.pace
  const tooLong = AbortSignal.timeout(patience + LONGEST)
  const broken = once(tooLong, 'abort').then(() => {
    throw new Error('It took too long')
  })
  const whole = scenario.run(bout).then(() => settle({ ids, visits, collector, ground, patience }))
  await Promise.race([whole, broken])
}

interface Scene {
  ground: Ground
  collector: Collector
  context: BrowserContext
}

async function setScene(browser: Browser, subject: Subject): Promise<Scene> {
  const ground = await openGround(subject)
  const collector = await createCollector(ground.handler)
  return { ground, collector, context: await openContext(browser) }
}

async function clearScene({ ground, collector, context }: Scene): Promise<void> {
  await context.close()
  await collector.stop()
  await ground.stop()
}

async function runJob(browser: Browser, pace: Pace, job: Job): Promise<Outcome> {
  const { subject, scenario, seed, origin } = job
  const began = Date.now()
  const scene = await setScene(browser, subject)
  const run = crypto.randomUUID().slice(0, 8)
  const record = createBout({ ...scene, browser, origin, pace, seed, run })
  const { ids, visits } = record
  const broken = await play(job, record, scene).catch((error) => [String(error).slice(0, 300)])
  const queued = (await countQueued(visits)) ?? 0
  const unbalanced = await countUnbalanced(visits)
  const problems = [...(broken ?? []), ...(await readProblems(visits))]
  const stored = await scene.ground.listStored?.()
  const counts = countOutcome({ ids, exchanges: scene.collector.exchanges, stored })
  await record.stop()
  await clearScene(scene)
  return {
    subject: subject.name,
    scenario: scenario.id,
    seed,
    events: scenario.events,
    ...counts,
    untracked: Math.max(0, scenario.events - ids.length),
    queued,
    unbalanced,
    seconds: Math.round((Date.now() - began) / 1000),
    problems,
  }
}

/** Runs the jobs, so many at a time, each in a browser context of its own. */
async function runPool(
  jobs: Job[],
  width: number,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await run(job)
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** Runs every scenario with every subject and every seed. */
export async function runFaults(options: FaultOptions): Promise<Outcome[]> {
  const { subjects, scenarios, seeds, pace, jobs, onOutcome } = options
  const outcomes: Outcome[] = []
  const browser = await openBrowser()
  try {
    for (const subject of subjects) {
      const pages = await servePages(await buildSubject(subject, 'es'))
      const { origin } = pages
      const list = Array.from({ length: seeds }, (_, n) =>
        scenarios.map((scenario) => ({ subject, scenario, seed: n + 1, origin })),
      ).flat()
      await runPool(list, jobs, async (job) => {
        const outcome = await runJob(browser, pace, job)
        outcomes.push(outcome)
        onOutcome?.(outcome)
      })
      await pages.stop()
    }
  } finally {
    await browser.close()
  }
  return outcomes
}
