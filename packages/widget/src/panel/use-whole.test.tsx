import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { LIMITS } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { type MemoryPanel, memoryPanelsOf } from './memory-panel.tsx'

const createMemoryWorld = memoryWorldOf(core, testing)
const { open, stop } = memoryPanelsOf(createMemoryWorld)

afterEach(stop)

const SENTENCE = en.errors['message/too-long']
const MOST = 'W'.repeat(LIMITS.messageText)

const alertOf = ({ find }: MemoryPanel): HTMLElement | null => find('.foot [role=alert]')

const fieldOf = ({ named }: MemoryPanel): HTMLTextAreaElement => named(en.composer)

/** As a browser does when somebody pastes; returns whether the page lets it. */
function paste(panel: MemoryPanel, data: string): boolean {
  const field = fieldOf(panel)
  const init = { inputType: 'insertFromPaste', data, bubbles: true, cancelable: true }
  const isTaken = field.dispatchEvent(new InputEvent('beforeinput', init))
  if (!isTaken) return false
  field.value += data
  field.dispatchEvent(new InputEvent('input', init))
  return true
}

test('what is too long stays whole in the field, is not sent, and says so until it is shortened', async () => {
  const panel = await open()
  const field = fieldOf(panel)
  expect(paste(panel, `${MOST}and more`)).toBe(true)
  await expect.poll(() => alertOf(panel)?.textContent).toBe(SENTENCE)
  expect(alertOf(panel)?.parentElement?.textContent).toBe(`${SENTENCE}8,008/8,000`)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.getAttribute('aria-describedby')).toBe(alertOf(panel)?.parentElement?.id)
  expect(panel.named<HTMLButtonElement>(en.send).disabled).toBe(true)
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(panel.chat.sent).toEqual([])
  expect(field.value).toBe(`${MOST}and more`)
  field.value = MOST
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await expect.poll(() => alertOf(panel)).toBeNull()
  expect(field.getAttribute('aria-invalid')).toBe('false')
  panel.named(en.send).click()
  await expect.poll(() => panel.chat.messages.map(({ text }) => text)).toEqual([MOST])
})

test('what is endless is not taken, nor a part of it: what was typed stays and can be sent', async () => {
  const panel = await open()
  const field = fieldOf(panel)
  paste(panel, 'Here is my log:')
  expect(paste(panel, 'W'.repeat(1_000_000))).toBe(false)
  await expect.poll(() => alertOf(panel)?.textContent).toBe(SENTENCE)
  const first = alertOf(panel)
  expect(field.value).toBe('Here is my log:')
  // Said anew, so that it is read out anew.
  expect(paste(panel, 'W'.repeat(1_000_000))).toBe(false)
  await expect.poll(() => alertOf(panel)).not.toBe(first)
  expect(alertOf(panel)?.textContent).toBe(SENTENCE)
  panel.named(en.send).click()
  await expect.poll(() => panel.chat.messages.map(({ text }) => text)).toEqual(['Here is my log:'])
  expect(alertOf(panel)).toBeNull()
})

test('what was refused is not told again when the field is as it was then', async () => {
  const panel = await open()
  expect(paste(panel, 'W'.repeat(1_000_000))).toBe(false)
  await expect.poll(() => alertOf(panel)?.textContent).toBe(SENTENCE)
  paste(panel, 'Hello')
  await expect.poll(() => alertOf(panel)).toBeNull()
  panel.named(en.send).click()
  await expect.poll(() => panel.chat.messages.map(({ text }) => text)).toEqual(['Hello'])
  expect([fieldOf(panel).value, alertOf(panel)]).toEqual(['', null])
})

test('a page that hands in too much loses nothing of it either', async () => {
  const panel = await open()
  panel.stores.$draft.set(`${MOST}and more`)
  await expect.poll(() => alertOf(panel)?.textContent).toBe(SENTENCE)
  expect(fieldOf(panel).value).toBe(`${MOST}and more`)
})
