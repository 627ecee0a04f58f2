import { afterEach, expect, test } from 'vitest'
import type { Intercom } from './create-intercom.ts'
import { installIntercom } from './install-intercom.ts'

afterEach(() => {
  window.Intercom = undefined
  window.intercomSettings = undefined
})

test('boots by the settings of the page, then runs what its snippet kept', () => {
  const calls: unknown[][] = []
  const intercom = ((...values: unknown[]) => void calls.push(values)) as Intercom
  window.intercomSettings = { app_id: 'pk_test' }
  window.Intercom = Object.assign(() => {}, { q: [['show'], ['trackEvent', 'Seen']] }) as Intercom
  expect(installIntercom(intercom)).toBe(window.Intercom)
  expect(calls).toEqual([['boot'], ['show'], ['trackEvent', 'Seen']])
})
