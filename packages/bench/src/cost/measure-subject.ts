import type { Browser } from 'playwright-core'
import type { Subject } from '../subjects/subject.ts'
import { type HundredFigures, measureHundred } from './measure-hundred.ts'
import { countIdleTimers } from './measure-idle.ts'
import { type ManyFigures, measureMany } from './measure-many.ts'
import { median } from './median.ts'
import { createRig } from './rig.ts'

export interface SubjectCost extends HundredFigures, ManyFigures {
  subject: string
  idleTimers: number
  /** Storage written, removed and looked into before any consent. */
  beforeConsent: { writes: number; removals: number; reads: number }
}

/** Each member's median. */
function summarize(runs: readonly HundredFigures[]): HundredFigures {
  const pick = (name: keyof HundredFigures): number => median(runs.map((run) => run[name]))
  return {
    floor: pick('floor'),
    start: pick('start'),
    hundred: pick('hundred'),
    writes: pick('writes'),
    removals: pick('removals'),
    writtenBytes: pick('writtenBytes'),
    payloadBytes: pick('payloadBytes'),
    longestTask: pick('longestTask'),
  }
}

export async function measureSubject(
  browser: Browser,
  subject: Subject,
  runs: number,
): Promise<SubjectCost> {
  const rig = await createRig(browser, subject)
  try {
    const { writes, removals, reads } = await rig.countBeforeConsent()
    const hundreds: HundredFigures[] = []
    for (let run = 0; run < runs; run++) hundreds.push(await measureHundred(rig))
    const idleTimers = await countIdleTimers(rig)
    const many = await measureMany(rig)
    return {
      subject: subject.name,
      ...summarize(hundreds),
      ...many,
      idleTimers,
      beforeConsent: { writes, removals, reads },
    }
  } finally {
    await rig.stop()
  }
}
