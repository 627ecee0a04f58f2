import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

test('a chat is ended from the menu, rated in stars, and begun anew by writing', async () => {
  const { chat, named, find, text, stores } = await open()
  await stores.chat.send('Hello')
  await expect.poll(() => find('.more')).not.toBeNull()
  named<HTMLButtonElement>('More').click()
  await expect.poll(text).toContain('Save this chat')
  named<HTMLButtonElement>('End this chat').click()
  await expect.poll(text).toContain('This chat has ended')
  expect(find('.menu')).toBeNull()
  expect(find('.ending textarea')).toBeNull()
  named<HTMLInputElement>('4 of 5').click()
  await expect.poll(() => find('.ending textarea')).not.toBeNull()
  named<HTMLButtonElement>('Rate this chat').click()
  await expect.poll(text).toContain('Thank you, that helps us.')
  expect(chat.cases.newest()?.rating).toMatchObject({ score: 4, comment: null })
  await stores.chat.send('One more thing')
  await expect.poll(text).not.toContain('This chat has ended')
})

test('one Escape closes the menu, and the panel stays', async () => {
  const { named, find, stores, root } = await open()
  await stores.chat.send('Hello')
  await expect.poll(() => find('.more')).not.toBeNull()
  named<HTMLButtonElement>('More').click()
  await expect.poll(() => find('.menu')).not.toBeNull()
  await expect.poll(() => root.activeElement?.textContent).toBe('Save this chat')
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
  root.activeElement?.dispatchEvent(key)
  await expect.poll(() => find('.menu')).toBeNull()
  expect(stores.$open.get()).toBe(true)
  expect(root.activeElement).toBe(named('More'))
})
