import { BeckonError } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { createChunks } from '../memory-chunks.ts'
import { mount } from '../mount.ts'
import { installChatwoot } from './install-chatwoot.ts'

afterEach(async () => {
  await window.beckon?.destroy()
  window.beckon = undefined
  window.$chatwoot = undefined
  window.chatwootSettings = undefined
})

test('a page written for Chatwoot hears what it waits for', async () => {
  const heard: unknown[] = []
  for (const name of ['ready', 'opened', 'closed', 'error'])
    window.addEventListener(`chatwoot:${name}`, ({ type }) => heard.push(type))
  window.chatwootSettings = { position: 'left', hideMessageBubble: true, locale: 'de' }
  const { chunks } = createChunks()
  const sdk = installChatwoot(() => (site) => {
    mount({ site, host: 'https://gateway.example' }, chunks)
  })
  sdk.run({ websiteToken: 'pk_test' })
  const chatwoot = window.$chatwoot
  await new Promise((resolve) => window.addEventListener('chatwoot:ready', resolve))
  expect(chatwoot?.hasLoaded).toBe(true)
  const host = document.querySelector<HTMLElement>('beckon-widget')
  const button = host?.shadowRoot?.querySelector('button')
  expect([host?.dataset['side'], button?.hidden]).toEqual(['left', true])
  expect(button?.getAttribute('aria-label')).toBe('Chat öffnen')

  const announce = (name: string, detail: unknown): void => {
    const event = new CustomEvent(`beckon:${name}`, { detail })
    window.dispatchEvent(Object.assign(event, { site: 'pk_test' }))
  }
  announce('chat:opened', { view: 'chat' })
  expect(chatwoot?.isOpen).toBe(true)
  announce('chat:closed', {})
  expect(chatwoot?.isOpen).toBe(false)
  announce('error', { error: new BeckonError('network/unreachable') })
  expect(heard).toEqual(['ready', 'opened', 'closed', 'error'].map((name) => `chatwoot:${name}`))

  const told: unknown[] = []
  for (const name of ['on-start-conversation', 'postback'])
    window.addEventListener(`chatwoot:${name}`, (event) => {
      told.push([event.type, (event as CustomEvent).detail])
    })
  announce('message:sent', { message: { seq: 1, text: 'Hello' } })
  announce('message:sent', { message: { seq: 2, text: 'And another thing' } })
  announce('message:sent', { message: { seq: 4, reply: { to: '3', values: { button: 'yes' } } } })
  announce('message:sent', { message: { seq: 6, reply: { to: '5', values: { option: 'l' } } } })
  announce('message:sent', { message: { seq: 8, reply: { to: '7', values: { mail: 'a@b.c' } } } })
  expect(told).toEqual([
    ['chatwoot:on-start-conversation', { hasConversation: false }],
    ['chatwoot:postback', { payload: 'yes' }],
    ['chatwoot:postback', { payload: 'l' }],
  ])

  sdk.run({ websiteToken: 'pk_test' })
  expect(window.$chatwoot).toBe(chatwoot)
})
