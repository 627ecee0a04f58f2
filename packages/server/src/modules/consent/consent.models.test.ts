import type { ConsentReceipt } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { covers, newestChoice } from './consent.models.ts'

function receipt(
  epoch: number,
  analytics: boolean,
  anonymousId: string | null = 'a',
): ConsentReceipt {
  return {
    id: `${anonymousId}${epoch}`,
    anonymousId,
    epoch,
    purposes: { functional: true, analytics, profile: false, personalization: false, ads: false },
    notice: null,
    surface: 'api',
    at: 'now',
    receivedAt: 'now',
  }
}

const claim = { epoch: 1, categoryPreferences: { analytics: true } }

test('covers what the event, its epoch and the newest choice all allow', () => {
  const [granted, denied] = [receipt(1, true), receipt(2, false)]
  expect(covers({ named: granted, newest: granted }, claim)).toBe(true)
  expect(covers({ named: granted, newest: denied }, claim)).toBe(false)
  expect(covers({ named: denied, newest: granted }, claim)).toBe(false)
  expect(covers({ named: undefined, newest: granted }, claim)).toBe(false)
  expect(covers({ named: granted, newest: granted }, undefined)).toBe(false)
  const unclaimed = { epoch: 1, categoryPreferences: {} }
  expect(covers({ named: granted, newest: granted }, unclaimed)).toBe(false)
})

test('holds a visitor to their highest epoch, whenever it arrived', () => {
  expect(newestChoice([])).toBeNull()
  expect(newestChoice([receipt(1, true), receipt(2, false)])).toEqual(receipt(2, false))
})

test('lets the visitor speak who chose last', () => {
  const later = receipt(1, true, 'phone')
  expect(newestChoice([later, receipt(7, false, 'laptop')])).toEqual(later)
})
