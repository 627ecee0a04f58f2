import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError, type ErrorCode } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { en as callWords } from '../callback/texts/en.ts'
import { en as endingWords } from '../ending/texts/en.ts'
import { en as fileWords } from '../files/texts/en.ts'
import { en as menuWords } from '../menu/texts/en.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { type MemoryPanel, memoryPanelsOf } from './memory-panel.tsx'

const createMemoryWorld = memoryWorldOf(core, testing)
const { setup, open, stop } = memoryPanelsOf(createMemoryWorld)

afterEach(stop)

/** Has the gateway refuse this request from now on; returns what takes it back. */
function refuse({ chat }: MemoryPanel, name: string, code: ErrorCode): () => void {
  const { answer } = chat
  chat.answer = (asked, input) => {
    if (asked === name) throw new BeckonError(code)
    return answer(asked, input)
  }
  return () => {
    chat.answer = answer
  }
}

test.each(['protocol/unsupported', 'site/unknown'] as const)(
  'the header says why there will be no connection: %s',
  async (code) => {
    const world = createMemoryWorld()
    world.chat.refusal = new BeckonError(code)
    const { stores, text } = setup({ world })
    stores.$open.set(true)
    await expect.poll(text).toContain(en.errors[code])
  },
)

test('what is refused for good is not to be tried again', async () => {
  const panel = await open()
  panel.stores.chat.send('refuse me').catch(() => {})
  await expect.poll(panel.text).toContain(en.errors['message/too-long'])
  expect(() => panel.named(en.retry)).toThrow()
})

test('an answer that does not fit leaves the question open, and says so there', async () => {
  const panel = await open()
  const options = [{ id: 's', label: 'Small' }]
  panel.chat.reply('Which size?', { v: 1, kind: 'replies', options } as never)
  await expect.poll(() => panel.find('.rich button')).not.toBeNull()
  const takeBack = refuse(panel, 'message:send', 'message/reply-invalid')
  panel.named('Small').click()
  const alert = (): string | undefined => panel.find('.rich [role=alert]')?.textContent ?? undefined
  await expect.poll(alert).toBe(en.errors['request/invalid'])
  expect(panel.text()).not.toContain(en.errors.fallback)
  takeBack()
  panel.named('Small').click()
  await expect.poll(() => panel.find('.rich-answered')).not.toBeNull()
  expect(alert()).toBeUndefined()
})

test('what went wrong on our side can be tried again', async () => {
  const panel = await open()
  const takeBack = refuse(panel, 'message:send', 'server/internal')
  panel.stores.chat.send('Hello').catch(() => {})
  await expect.poll(panel.text).toContain(en.errors.fallback)
  takeBack()
  panel.named(en.retry).click()
  await expect.poll(() => panel.chat.messages).toHaveLength(1)
})

test('a message whose file is gone says so at the file', async () => {
  const panel = await open()
  refuse(panel, 'message:send', 'file/not-found')
  const file = { id: 'f', name: 'a.pdf', type: 'application/pdf', size: 1, path: '/v1/files/f' }
  const attachment = { ...file, expiresAt: '2099-01-01T00:00:00.000Z' }
  panel.stores.chat.send('Here', [attachment as never]).catch(() => {})
  await expect.poll(panel.text).toContain(fileWords.lost)
  expect(panel.text()).not.toContain(en.errors.fallback)
})

test('what the menu could not do it says, and can be asked for again', async () => {
  const panel = await open()
  await panel.stores.chat.send('Hello')
  await expect.poll(() => panel.find('.more')).not.toBeNull()
  panel.named(en.more).click()
  await expect.poll(panel.text).toContain(menuWords.end)
  const takeBack = refuse(panel, 'case:end', 'server/unavailable')
  panel.named(menuWords.end).click()
  await expect.poll(() => panel.find('.menu [role=alert]')?.textContent).toBe(menuWords.failed)
  takeBack()
  panel.named(menuWords.end).click()
  await expect.poll(panel.text).toContain(endingWords.ended)
  expect(panel.find('.menu')).toBeNull()
})

test('a rating that was not stored says so, and can be sent again', async () => {
  const panel = await open()
  await panel.stores.chat.send('Hello')
  panel.stores.chat.conversation.noteCase((await panel.stores.chat.ask('case:end', {})).case)
  await expect.poll(() => panel.find('.ending input')).not.toBeNull()
  panel.named(endingWords.score(4)).click()
  await expect.poll(() => panel.find('.ending textarea')).not.toBeNull()
  const takeBack = refuse(panel, 'case:rate', 'server/internal')
  panel.named(endingWords.rate).click()
  await expect.poll(() => panel.find('.ending [role=alert]')?.textContent).toBe(endingWords.failed)
  takeBack()
  panel.named(endingWords.rate).click()
  await expect.poll(panel.text).toContain(endingWords.thanks)
})

test('a call that the gateway no longer knows leaves the form for another one', async () => {
  const panel = await open()
  panel.stores.$view.set('callback')
  await expect.poll(panel.text).toContain(callWords.phone)
  const phone = panel.find('input[type=tel]') as HTMLInputElement
  phone.value = '+44 20 7946 0958'
  phone.dispatchEvent(new Event('input', { bubbles: true }))
  panel.named(en.requestCall).click()
  await expect.poll(panel.text).toContain(callWords.callDone)
  refuse(panel, 'callback:cancel', 'callback/not-found')
  panel.named(callWords.cancel).click()
  await expect.poll(panel.text).toContain(callWords.cancelSure)
  panel.named(callWords.cancel).click()
  await expect.poll(panel.text).toContain(callWords.errors['callback/not-found'])
  expect(panel.find('input[type=tel]')).not.toBeNull()
})
