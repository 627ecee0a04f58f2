import { expect, test } from 'vitest'
import { patchHistory } from './patch-history.ts'

test('stays a passage for whoever patched after it', () => {
  const { pushState } = History.prototype
  const changes: unknown[] = []
  const stop = patchHistory(({ navigationType }) => changes.push(navigationType))
  const ours = History.prototype.pushState
  let theirs = 0
  History.prototype.pushState = function (...values) {
    theirs++
    ours.apply(this, values)
  }
  history.pushState(null, '', '/a')
  history.replaceState(null, '', '/c')
  stop()
  history.pushState(null, '', '/b')
  expect([theirs, changes, location.pathname]).toEqual([2, ['pushState', 'replaceState'], '/b'])
  History.prototype.pushState = pushState
})
