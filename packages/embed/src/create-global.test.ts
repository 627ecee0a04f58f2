import type { Message } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createGlobal } from './create-global.ts'

test('calls the same way by name and as a method, and knows what each event tells', () => {
  const calls: unknown[] = []
  const stop = (): void => {}
  const beckon = createGlobal((command, values) => {
    calls.push([command, ...values])
    return stop
  })
  const texts: string[] = []
  const listen = (message: Message): void => void texts.push(message.text)
  // Compiled by `tsc`, these two lines show that a listener knows what it gets.
  expect(beckon('on', 'message:received', ({ message }) => listen(message))).toBe(stop)
  expect(beckon.on('unread:changed', ({ count }) => void count.toFixed())).toBe(stop)
  void beckon('track', 'Signed Up', { plan: 'pro' })
  expect(calls).toEqual([
    ['on', 'message:received', expect.any(Function)],
    ['on', 'unread:changed', expect.any(Function)],
    ['track', 'Signed Up', { plan: 'pro' }],
  ])
})
