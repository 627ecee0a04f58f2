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

  sdk.run({ websiteToken: 'pk_test' })
  expect(window.$chatwoot).toBe(chatwoot)
})
