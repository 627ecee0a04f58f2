import { expect, test } from 'vitest'
import { createMemoryEmit } from './memory-emit.ts'
import { observePrints } from './prints.ts'

test('tells that a page is printed, and which, until it is stopped', () => {
  history.replaceState(null, '', '/orders/jane@example.com')
  const memory = createMemoryEmit()
  const stop = observePrints(memory.emit)
  window.dispatchEvent(new Event('beforeprint'))
  stop()
  window.dispatchEvent(new Event('beforeprint'))
  expect(memory.names()).toEqual(['Page Printed'])
  expect(JSON.stringify(memory.last())).not.toContain('jane')
  history.replaceState(null, '', '/')
})
