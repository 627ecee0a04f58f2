import type { Purposes } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { covers, withdraw } from './consent.models.ts'

const choose = (allowed: Partial<Purposes>): Purposes => ({
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
  ...allowed,
})
const row = (analytics: boolean) => ({ purposes: JSON.stringify(choose({ analytics })) })
const claim = { epoch: 1, categoryPreferences: { analytics: true } }

test('covers what the event and every choice allow', () => {
  const [granted, denied] = [row(true), row(false)]
  expect(covers(claim, [granted, granted])).toBe(true)
  expect(covers(claim, [granted, denied])).toBe(false)
  expect(covers(claim, [denied, granted])).toBe(false)
  expect(covers(claim, [undefined, granted])).toBe(false)
  expect(covers(undefined, [granted])).toBe(false)
  expect(covers(null, [granted])).toBe(false)
  expect(covers({ epoch: 1, categoryPreferences: {} }, [granted])).toBe(false)
})

test('lets a second choice of one number withdraw, and grant nothing', () => {
  const granted = choose({ analytics: true, ads: true })
  expect(withdraw(granted, granted)).toBeUndefined()
  expect(withdraw(granted, choose({ analytics: true, ads: true, profile: true }))).toBeUndefined()
  expect(withdraw(granted, choose({ ads: true, profile: true }))).toEqual(choose({ ads: true }))
  expect(withdraw(choose({}), granted)).toBeUndefined()
})
