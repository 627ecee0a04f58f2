import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import type { MessageContent } from '@beckon/protocol'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { PanelRoot } from '../panel/panel-root.tsx'
import { StoresContext } from '../panel/use-stores.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createStores } from '../stores/stores.ts'
import { en } from '../texts/en.ts'

const createMemoryWorld = memoryWorldOf(core, testing)
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A chat in which this was asked. */
async function ask(content: unknown) {
  const { client, chat, platform } = createMemoryWorld()
  const chooseLink = async (): Promise<typeof chat.openLink> => chat.openLink
  const stores = createStores({ client, askConsent: false, texts: en, chooseLink })
  const frame = document.createElement('div')
  document.body.append(frame)
  render(
    <StoresContext.Provider value={stores}>
      <PanelRoot />
    </StoresContext.Provider>,
    frame,
  )
  stops.push(() => {
    render(null, frame)
    stores.dispose()
    frame.remove()
  })
  stores.$open.set(true)
  stores.chat.start()
  await platform.settle()
  chat.reply('What do you need?', content as MessageContent)
  const find = <T extends HTMLElement>(selector: string): T | null => frame.querySelector(selector)
  const button = (label: string): HTMLElement | undefined =>
    [...frame.querySelectorAll<HTMLElement>('.rich button, .rich a')].find(
      ({ textContent }) => textContent === label,
    )
  const type = (index: number, value: string): void => {
    const input = frame.querySelectorAll<HTMLInputElement>('.rich-input')[index]
    if (!input) throw new Error('There is no such field.')
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const settle = async (): Promise<void> => {
    await platform.settle()
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await expect.poll(() => find('.rich')).not.toBeNull()
  return { chat, frame, find, button, type, settle, stores }
}

const options = [
  { id: 's', label: 'Small' },
  { id: 'l', label: 'Large' },
]

test('a tap on a reply sends it as a message that answers, and leaves what was picked', async () => {
  const { chat, button, find } = await ask({ kind: 'replies', v: 1, options })
  button('Large')?.click()
  await expect.poll(() => chat.messages.at(-1)?.text).toBe('Large')
  expect(chat.messages.at(-1)?.reply).toEqual({ to: 'message-1', values: { option: 'l' } })
  await expect.poll(() => find('.rich-answered')?.textContent).toBe('Your answer: Large')
  expect(button('Small')).toBeUndefined()
})

test('what another device answered is shown as answered', async () => {
  const { chat, button, find } = await ask({ kind: 'replies', v: 1, options })
  expect(button('Small')).toBeDefined()
  const reply = { to: 'message-1', values: { option: 's' } }
  const message = { ...chat.answer('message:send', { id: 'other', text: 'Small', reply }).message }
  chat.notify({ name: 'message:new', body: { message } })
  await expect.poll(() => find('.rich-answered')?.textContent).toBe('Your answer: Small')
  expect(button('Large')).toBeUndefined()
})

test('a form says at each field what is missing, goes to the first, and is sent once it is right', async () => {
  const { chat, button, type, frame, settle } = await ask({
    kind: 'form',
    v: 1,
    fields: [
      { id: 'mail', label: 'E-mail', type: 'email', required: true },
      { id: 'size', label: 'Size', type: 'select', options },
      { id: 'terms', label: 'I agree', type: 'checkbox', required: true },
    ],
  })
  button('Answer')?.click()
  await settle()
  const errors = (): string[] =>
    [...frame.querySelectorAll('.rich .error')].map(({ textContent }) => textContent ?? '')
  expect(errors()).toEqual(['Please fill this in.', 'Please fill this in.'])
  expect(document.activeElement?.getAttribute('type')).toBe('email')
  type(0, 'maya@alder')
  frame.querySelector<HTMLElement>('.rich [type=checkbox]')?.click()
  await settle()
  button('Answer')?.click()
  await settle()
  expect(errors()[0]).toMatch(/not an e-mail address/)
  type(0, 'maya@alder.example')
  await settle()
  button('Answer')?.click()
  await expect
    .poll(() => chat.messages.at(-1)?.reply?.values)
    .toEqual({
      mail: 'maya@alder.example',
      terms: true,
    })
  expect(chat.messages.at(-1)?.text).toBe('E-mail: maya@alder.example\nI agree: Yes')
})

test('several can be picked of a list that says so, and nothing is sent before the button', async () => {
  const { chat, button, frame, settle } = await ask({ kind: 'list', v: 1, options, multiple: true })
  button('Answer')?.click()
  await settle()
  expect(frame.querySelector('.rich .error')?.textContent).toBe('Please choose first.')
  for (const box of frame.querySelectorAll<HTMLElement>('.rich [type=checkbox]')) box.click()
  expect(chat.messages).toHaveLength(1)
  await settle()
  button('Answer')?.click()
  await expect.poll(() => chat.messages.at(-1)?.reply?.values).toEqual({ options: ['s', 'l'] })
})

test('a day is taken within its bounds', async () => {
  const { chat, button, type, frame, settle } = await ask({ kind: 'date', v: 1, max: '2026-12-24' })
  type(0, '2026-12-25')
  await settle()
  button('Answer')?.click()
  await settle()
  expect(frame.querySelector('.rich .error')?.textContent).toMatch(/another time/)
  type(0, '2026-12-24')
  await settle()
  button('Answer')?.click()
  await expect.poll(() => chat.messages.at(-1)?.reply?.values).toEqual({ at: '2026-12-24' })
  expect(chat.messages.at(-1)?.text).toMatch(/24.*2026/)
})

test('a time is the one that was picked, by the clock of who picked it', async () => {
  const { chat, button, type, settle } = await ask({ kind: 'date', v: 1, time: true })
  type(0, '2026-12-24T18:00')
  await settle()
  button('Answer')?.click()
  await expect
    .poll(() => chat.messages.at(-1)?.reply?.values?.['at'])
    .toMatch(/^2026-12-24T18:00[+-]\d\d:\d\d$/)
})

test('a link that runs is not shown, whoever let it through', async () => {
  const buttons = [
    { id: 'bad', label: 'Bad', url: 'javascript:alert(1)' },
    { id: 'good', label: 'Good', url: 'mailto:a@b.example' },
  ]
  const image = { url: 'javascript:alert(1)', alt: '' }
  const { frame } = await ask({ kind: 'card', v: 1, title: 'T', image, buttons })
  const links = [...frame.querySelectorAll<HTMLAnchorElement>('.rich a')]
  expect(links.map(({ href }) => href)).toEqual(['mailto:a@b.example'])
  expect(frame.querySelector('.rich img')).toBeNull()
})

test.each([
  { kind: 'hologram', v: 1, options },
  { kind: 'replies', v: 2, options: 'of another kind' },
])('of a kind or version that is not known the text is shown: %o', async (content) => {
  const { frame, find } = await ask(content)
  expect(find('.rich')?.textContent).toBe('')
  expect(frame.querySelector('.bubble')?.textContent).toBe('What do you need?')
})

test('what a newer client answered to something unknown is shown in its own words', async () => {
  const { chat, frame, find, settle } = await ask({ kind: 'hologram', v: 1, options })
  const reply = { to: 'message-1', values: { option: 's' } }
  const message = { ...chat.answer('message:send', { id: 'other', text: 'Small', reply }).message }
  chat.notify({ name: 'message:new', body: { message } })
  await expect.poll(() => frame.querySelectorAll('.bubble').length).toBe(2)
  await settle()
  expect(find('.rich')?.textContent).toBe('')
  expect(frame.querySelectorAll('.bubble')[1]?.textContent).toBe('Small')
})

test('too much in a field of a form stays whole, says so, and is not sent until it is shortened', async () => {
  const fields = [{ id: 'town', label: 'Town', type: 'text', maxLength: 5 }]
  const { chat, find, type, button } = await ask({ kind: 'form', v: 1, fields })
  await expect.poll(() => find('.rich-input')).not.toBeNull()
  type(0, 'Berlin')
  const told = (): HTMLElement | null => find('.rich-form .over')
  await expect.poll(() => told()?.textContent).toBe(`${en.errors['message/too-long']}6/5`)
  const field = find<HTMLInputElement>('.rich-input')
  expect(field?.getAttribute('aria-describedby')).toBe(told()?.id)
  expect([field?.value, field?.hasAttribute('maxlength')]).toEqual(['Berlin', false])
  const before = chat.messages.length
  button('Answer')?.click()
  await expect.poll(() => document.activeElement).toBe(field)
  expect(chat.messages.length).toBe(before)
  type(0, 'Paris')
  await expect.poll(told).toBeNull()
  button('Answer')?.click()
  await expect.poll(() => chat.messages.at(-1)?.reply?.values).toEqual({ town: 'Paris' })
})
