import { expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { osano } from './osano.ts'

type Consents = Record<string, string>
type Take = (consents?: Consents) => void

/** As Osano does it: whoever listens after it has started is called at once. */
function createCm(started?: Consents) {
  const listeners = new Map<string, Set<Take>>()
  const cm = {
    addEventListener(type: string, listener: Take) {
      listeners.set(type, new Set([...(listeners.get(type) ?? []), listener]))
      if (type === 'osano-cm-initialized') listener(started)
    },
    removeEventListener(type: string, listener: Take) {
      listeners.get(type)?.delete(listener)
    },
  }
  const save = (...granted: string[]): void => {
    const consents = Object.fromEntries(granted.map((name) => [name, 'ACCEPT']))
    for (const listener of listeners.get('osano-cm-consent-saved') ?? [])
      listener({ ESSENTIAL: 'ACCEPT', ANALYTICS: 'DENY', MARKETING: 'DENY', ...consents })
  }
  return { cm, save }
}

function start(started?: Consents) {
  const { cm, save } = createCm(started)
  const view = createMemoryView<{ Osano?: { cm?: typeof cm } }>({})
  const plugin = osano(undefined, view)
  const load = (): void => {
    view.Osano = { cm }
    view.passTime(100)
  }
  return { ...startMemoryClient(plugin), plugin, view, load, save }
}

test('says nothing before the visitor has saved a choice', () => {
  const { load, listAllowed } = start()
  load()
  expect(listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page', () => {
  const { load, listAllowed } = start({
    ESSENTIAL: 'ACCEPT',
    ANALYTICS: 'ACCEPT',
    MARKETING: 'DENY',
  })
  load()
  expect(listAllowed()).toEqual(['analytics'])
})

test('follows each choice, and a withdrawal at once', () => {
  const { load, save, listAllowed } = start()
  load()
  save('STORAGE', 'PERSONALIZATION', 'ANALYTICS', 'MARKETING')
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
  save('MARKETING')
  expect(listAllowed()).toEqual(['ads'])
  save()
  expect(listAllowed()).toEqual([])
})

test('listens no longer after dispose', () => {
  const { plugin, load, save, listAllowed } = start()
  load()
  plugin.dispose?.()
  save('ANALYTICS')
  expect(listAllowed()).toEqual([])
})
