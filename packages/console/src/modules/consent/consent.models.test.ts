import { expect, test } from 'vitest'
import { makeReceipt } from '../../testing/fixtures.ts'
import { describeConsent } from './consent.models.ts'

test('says that nothing was chosen', () => {
  expect(describeConsent(null)).toMatchObject({ tone: 'unset', allowances: [] })
})

test('says what was allowed, and what was not', () => {
  const receipt = makeReceipt(1)
  expect(describeConsent(receipt)).toEqual({
    tone: 'open',
    sentence: 'Agreed to have activity recorded.',
    allowances: ['Remember settings', 'Record activity'],
  })
  const purposes = { ...receipt.purposes, analytics: false, functional: false }
  expect(describeConsent({ ...receipt, purposes })).toMatchObject({ tone: 'shut', allowances: [] })
})
