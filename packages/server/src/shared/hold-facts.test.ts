import { expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import { holdFacts } from './hold-facts.ts'

function tell(run: (hold: ReturnType<typeof holdFacts>['hold']) => void) {
  const told: [keyof Facts, unknown][] = []
  const { hold, tell } = holdFacts()
  run(hold)
  tell((name, fact) => told.push([name, fact]))
  return told
}

test('tells nothing by itself, then everything in order', () => {
  const { hold } = holdFacts()
  expect(hold('events:judged', { ok: 1, drop: 0 })).toBeUndefined()
  const told = tell((hold) => {
    hold('agent:left', { siteId: 's', sessionId: '1' })
    hold('person:changed', { siteId: 's', personId: 'p' })
    hold('agent:left', { siteId: 's', sessionId: '2' })
  })
  expect(told.map(([name]) => name)).toEqual(['agent:left', 'person:changed', 'agent:left'])
})

test('asks to look again once, however often a person or a case changed', () => {
  const told = tell((hold) => {
    for (let i = 0; i < 2500; i++) hold('person:changed', { siteId: 's', personId: 'p' })
    hold('person:changed', { siteId: 's', personId: 'q' })
    for (let i = 0; i < 3; i++) hold('case:changed', { siteId: 's', caseId: 'c' })
  })
  expect(told).toEqual([
    ['person:changed', { siteId: 's', personId: 'p' }],
    ['person:changed', { siteId: 's', personId: 'q' }],
    ['case:changed', { siteId: 's', caseId: 'c' }],
  ])
})

test('tells what happened as often as it happened', () => {
  const told = tell((hold) => {
    for (let i = 0; i < 3; i++) hold('events:judged', { ok: 1, drop: 0 })
  })
  expect(told).toHaveLength(3)
})

test('shows facts before they are told, and those that come of looking at them', async () => {
  const { hold, show, tell: tellAll } = holdFacts()
  hold('events:judged', { ok: 1, drop: 0 })
  const seen: string[] = []
  await show((name) => {
    seen.push(name)
    if (name === 'events:judged') hold('case:changed', { siteId: 's', caseId: 'c' })
  })
  const told: string[] = []
  tellAll((name) => told.push(name))
  expect(seen).toEqual(['events:judged', 'case:changed'])
  expect(told).toEqual(seen)
})

test('shows together what came one after the other, in the order it came in', async () => {
  const { hold, show } = holdFacts()
  for (const sessionId of ['1', '2']) hold('agent:left', { siteId: 's', sessionId })
  hold('events:judged', { ok: 1, drop: 0 })
  hold('agent:left', { siteId: 's', sessionId: '3' })
  const seen: unknown[] = []
  await show((name, facts) => seen.push([name, facts.length]))
  expect(seen).toEqual([
    ['agent:left', 2],
    ['events:judged', 1],
    ['agent:left', 1],
  ])
})
