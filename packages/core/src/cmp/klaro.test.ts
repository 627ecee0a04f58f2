import { expect, test } from 'vitest'
import { klaro } from './klaro.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'

type Watcher = { update(manager: unknown, name: string): void }

/** As Klaro's own manager does it: what is toggled counts once it is saved. */
function createManager() {
  const watchers = new Set<Watcher>()
  const services = [
    { name: 'matomo', purposes: ['analytics'] },
    { name: 'plausible', purposes: ['analytics'] },
    { name: 'doubleclick', purposes: ['advertising'] },
    { name: 'chat' },
  ]
  const manager = {
    confirmed: false,
    consents: {} as Record<string, boolean>,
    savedConsents: {} as Record<string, boolean>,
    config: { services },
    watch: (watcher: Watcher) => void watchers.add(watcher),
    unwatch: (watcher: Watcher) => void watchers.delete(watcher),
    toggle(...granted: string[]) {
      manager.consents = Object.fromEntries(granted.map((name) => [name, true]))
      for (const watcher of watchers) watcher.update(manager, 'consents')
    },
    save(...granted: string[]) {
      manager.toggle(...granted)
      manager.confirmed = true
      manager.savedConsents = { ...manager.consents }
      for (const watcher of watchers) watcher.update(manager, 'saveConsents')
    },
  }
  return { manager, watchers }
}

interface Globals {
  klaro?: {
    defaultConfig?: object
    getManager(): ReturnType<typeof createManager>['manager']
  }
}

function start() {
  const { manager, watchers } = createManager()
  const view = createMemoryView<Globals>({})
  const plugin = klaro(undefined, view)
  const load = (defaultConfig?: object): void => {
    view.klaro = { ...(defaultConfig && { defaultConfig }), getManager: () => manager }
  }
  return { ...startMemoryClient(plugin), plugin, view, manager, watchers, load }
}

test('waits for Klaro and for its configuration, and leaves no timer once both are there', () => {
  const { view, manager, watchers, load, listAllowed } = start()
  load()
  view.passTime(200)
  expect(watchers.size).toBe(0)
  manager.save('matomo', 'plausible')
  load({})
  view.passTime(800)
  expect(watchers.size).toBe(1)
  expect(view.countTimers()).toBe(0)
  expect(listAllowed()).toEqual(['analytics'])
})

test('gives up where Klaro never comes', () => {
  const { view } = start()
  expect(view.passTime()).toBe(12_700)
  expect(view.countTimers()).toBe(0)
})

test('follows what is saved, not what is toggled, and wants all services of a purpose', () => {
  const { view, manager, load, listAllowed } = start()
  load({})
  view.passTime(100)
  manager.toggle('matomo', 'plausible', 'doubleclick')
  expect(listAllowed()).toEqual([])
  manager.save('matomo', 'doubleclick')
  expect(listAllowed()).toEqual(['ads'])
  manager.toggle()
  expect(listAllowed()).toEqual(['ads'])
  manager.save()
  expect(listAllowed()).toEqual([])
})

test('watches no longer after dispose', () => {
  const { plugin, view, watchers, load } = start()
  load({})
  view.passTime(100)
  plugin.dispose?.()
  expect(watchers.size).toBe(0)
})

test('waits no longer after dispose', () => {
  const { plugin, view } = start()
  plugin.dispose?.()
  expect(view.countTimers()).toBe(0)
})
