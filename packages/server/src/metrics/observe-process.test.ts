import { expect, test } from 'vitest'
import { observeProcess } from './observe-process.ts'

test('is begun once, whoever asks', async () => {
  const [first, second] = [observeProcess(), observeProcess()]
  expect(second).toBe(first)
  expect(await first.metrics()).toContain('nodejs_eventloop_lag_seconds')
})
