import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { LIMITS } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { en as words } from './texts/en.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

test('a comment that is too long stays whole, says so, and rates nothing until it is shortened', async () => {
  const panel = await open()
  const { chat, stores } = panel
  await stores.chat.send('Hello')
  const ended = chat.answer('case:end', {})
  if (ended.case) chat.notify({ name: 'case:changed', body: { case: ended.case } })
  await expect.poll(() => panel.find('.ending input')).not.toBeNull()
  panel.named(words.score(4)).click()
  await expect.poll(() => panel.find('.ending textarea')).not.toBeNull()
  const field = panel.find('.ending textarea') as HTMLTextAreaElement
  const write = (text: string): void => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  write('x'.repeat(LIMITS.note + 8))
  const told = (): HTMLElement | null => panel.find('.ending .over')
  await expect.poll(() => told()?.textContent).toBe(`${en.errors['message/too-long']}1,008/1,000`)
  expect(field.getAttribute('aria-describedby')).toBe(told()?.id)
  panel.named(words.rate).click()
  await expect.poll(() => panel.root.activeElement).toBe(field)
  expect(stores.chat.conversation.$case.get()?.rating).toBeNull()
  write('x'.repeat(LIMITS.note))
  await expect.poll(told).toBeNull()
  panel.named(words.rate).click()
  const kept = (): unknown => stores.chat.conversation.$case.get()?.rating?.comment
  await expect.poll(kept).toBe('x'.repeat(LIMITS.note))
})
