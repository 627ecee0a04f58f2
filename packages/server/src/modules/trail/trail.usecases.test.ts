import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AgentStore, openAgentStore } from '../agents/test-agent-store.ts'
import { nobodyAt } from './trail.models.ts'
import { createTrailUsecases, noteDeed } from './trail.usecases.ts'

const at = (text: string) => Date.parse(text)

let stage: AgentStore
beforeEach(async () => {
  stage = await openAgentStore()
})
afterEach(() => stage.stop())

test('what was done is forgotten once the months are over that it is kept, and not before', async () => {
  const { store } = stage
  const clock = () => at('2026-07-10T12:00:00Z')
  const trail = createTrailUsecases({ store, clock, auditMonths: 3 })
  const by = nobodyAt(null)
  for (const [action, when] of [
    ['agent:added', '2026-04-10T11:59:59Z'],
    ['agent:signed-in', '2026-04-10T12:00:01Z'],
    ['agent:signed-out', '2026-07-10T11:00:00Z'],
  ] as const) {
    await store.transact((unit) => noteDeed(unit, { siteId: 's', by, action }, at(when)))
  }
  await trail.purge()
  const { entries } = await trail.list('s', {})
  expect(entries.map(({ action }) => action)).toEqual(['agent:signed-out', 'agent:signed-in'])
})
