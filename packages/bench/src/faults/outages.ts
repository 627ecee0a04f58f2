import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../collector/exchange.ts'
import {
  answerUnavailable,
  blockReads,
  cutLine,
  loseAnswers,
  throttleFor,
} from '../collector/faults.ts'
import type { Bout, Scenario } from './scenario.ts'

/** The fault is there when the events are tracked and gone some time later; the page stays. */
async function outlast(bout: Bout, fault: Fault): Promise<void> {
  const visit = await bout.visit()
  bout.collector.setFault(fault)
  await visit.burst(50)
  await sleep(bout.pace.outage)
  bout.collector.setFault(undefined)
}

export const unavailable: Scenario = {
  id: 'E',
  title: '503 for a while, then healthy',
  events: 50,
  run: (bout) => outlast(bout, answerUnavailable),
}

export const reset: Scenario = {
  id: 'F',
  title: 'connection reset for a while, while online',
  events: 50,
  run: (bout) => outlast(bout, cutLine),
}

export const throttled: Scenario = {
  id: 'G',
  title: '429 with Retry-After',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    bout.collector.setFault(throttleFor(bout.pace.retryAfter))
    await visit.burst(50)
  },
}

/** The first request and as many of those after it as the seed has it. */
function pickTurns({ random, pace: { losses } }: Bout): (turn: number) => boolean {
  const lost = new Set([0])
  const spread = random() < 0.5 ? losses : losses * 2
  while (lost.size < losses) lost.add(Math.floor(random() * spread))
  return (turn) => lost.has(turn)
}

export const lostAnswers: Scenario = {
  id: 'H',
  title: 'stored, but the response is lost',
  events: 50,
  async run(bout) {
    const visit = await bout.visit()
    bout.collector.setFault(loseAnswers(pickTurns(bout)))
    await visit.burst(50)
  },
}

export const blocked: Scenario = {
  id: 'M',
  title: 'configuration and CDN blocked',
  events: 50,
  async run(bout) {
    bout.collector.setFault(blockReads)
    const visit = await bout.visit()
    await visit.burst(50)
  },
}
