import { render } from 'preact'
import { expect } from 'vitest'
import type { MemoryWorld } from '../socket/memory-world.ts'
import { createStores, type Stores } from '../stores/stores.ts'
import { en } from '../texts/en.ts'
import { PanelRoot } from './panel-root.tsx'
import { tieToPage } from './tie-to-page.ts'
import { StoresContext } from './use-stores.ts'

/** The panel over a gateway in memory, for tests. */
export interface MemoryPanel extends MemoryWorld {
  stores: Stores
  root: ShadowRoot
  launcher: HTMLButtonElement
  /** The control with this very name; throws where there is none. */
  named<T extends HTMLElement>(name: string): T
  find(selector: string): HTMLElement | null
  text(): string
}

function nameOf(element: Element): string | undefined {
  const own = element.getAttribute('aria-label') ?? (element.id && labelOf(element))
  return (own || element.textContent)?.trim()
}

function labelOf(element: Element): string | null | undefined {
  const root = element.getRootNode() as ShadowRoot
  return root.querySelector(`label[for=${element.id}]`)?.textContent
}

export interface PanelSetup {
  askConsent?: boolean
  world?: MemoryWorld
}

export interface MemoryPanels {
  /** Closed. */
  setup(options?: PanelSetup): MemoryPanel
  /** Open, and connected. */
  open(options?: PanelSetup): Promise<MemoryPanel>
  /** After each test. */
  stop(): void
}

/** @param createWorld as a test makes it, which may import core */
export function memoryPanelsOf(createWorld: () => MemoryWorld): MemoryPanels {
  const stops: (() => void)[] = []

  function setup({ askConsent = false, world = createWorld() } = {}): MemoryPanel {
    const host = document.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    const frame = document.createElement('div')
    const launcher = document.createElement('button')
    const { client, chat } = world
    const chooseLink = async (): Promise<typeof chat.openLink> => chat.openLink
    const stores = createStores({ client, askConsent, texts: en, chooseLink })
    const about = { client, root, button: launcher, askConsent, settings: {} }
    const untie = tieToPage(stores, { ...about, onSiteColor: () => {} })
    root.append(launcher, frame)
    document.body.append(host)
    render(
      <StoresContext.Provider value={stores}>
        <PanelRoot />
      </StoresContext.Provider>,
      frame,
    )
    stops.push(() => {
      render(null, frame)
      untie()
      stores.dispose()
      host.remove()
    })
    const find = (selector: string): HTMLElement | null => root.querySelector(selector)
    const named = <T extends HTMLElement>(name: string): T => {
      const all = frame.querySelectorAll<T>('button, textarea, input, [role]')
      const found = [...all].find((element) => nameOf(element) === name)
      if (!found) throw new Error(`Nothing is named "${name}".`)
      return found
    }
    return { ...world, stores, root, launcher, find, named, text: () => frame.textContent ?? '' }
  }

  async function open(options?: PanelSetup): Promise<MemoryPanel> {
    const fixture = setup(options)
    fixture.stores.$focus.set(true)
    fixture.stores.$open.set(true)
    await expect.poll(() => fixture.stores.chat.connection.$connection.get()).toBe('online')
    await expect.poll(() => fixture.text()).toContain(en.online)
    return fixture
  }

  return {
    setup,
    open,
    stop() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
