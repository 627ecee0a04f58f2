import { expect, test } from 'vitest'
import { patchHistory } from './patch-history.ts'

test('stays a passage for whoever patched after it', () => {
  const { pushState } = History.prototype
  const changes: string[] = []
  const stop = patchHistory((change) => changes.push(change))
  const ours = History.prototype.pushState
  let theirs = 0
  History.prototype.pushState = function (...values) {
    theirs++
    ours.apply(this, values)
  }
  history.pushState(null, '', '/a')
  stop()
  history.pushState(null, '', '/b')
  expect([theirs, changes, location.pathname]).toEqual([2, ['push'], '/b'])
  History.prototype.pushState = pushState
})
