import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { en as talkTexts } from './texts/en.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

test('what a gateway holds back is said to go out by itself, and in how long, until it does', async () => {
  const panel = await open()
  const { answer } = panel.chat
  const details = [{ path: 'retryAfter', message: 'Wait 42 seconds' }]
  panel.chat.answer = (name, input) => {
    if (name === 'message:send') throw new BeckonError('request/too-many', '', details)
    return answer(name, input)
  }
  panel.stores.chat.send('Hello').catch(() => {})
  const line = (): string | undefined => panel.find('.later')?.textContent ?? undefined
  await expect.poll(line).toBe(`${talkTexts.later} 42 sec`)
  expect(panel.find('.later [aria-live=off]')?.textContent).toBe('42 sec')
  expect(panel.find('[role=log]')?.contains(panel.find('.later'))).toBe(true)
  expect(panel.text()).toContain(en.sending)
  expect(panel.text()).not.toContain(en.errors.fallback)
  const goOn = async (): Promise<string | undefined> => {
    await panel.platform.advance(1000)
    return line()
  }
  await expect.poll(goOn).toMatch(/ (3\d|40|41) sec$/)
  panel.chat.answer = answer
  await panel.platform.advance(54_000)
  await expect.poll(line).toBeUndefined()
  expect(panel.chat.messages.map(({ text }) => text)).toEqual(['Hello'])
})
