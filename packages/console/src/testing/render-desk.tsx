import type { Agent } from '@beckon/protocol'
import { render } from 'preact'
import { onTestFinished } from 'vitest'
import { DeskPage } from '../desk.page.tsx'
import type { Desk } from '../desk.ts'
import { createDeskOpener } from '../open-desk.ts'
import { makeAgent, makeMessage, makePage, makePerson } from './fixtures.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { type Answers, createMemoryConnection, type MemoryConnection } from './memory-connection.ts'

export interface RenderedDesk {
  root: HTMLElement
  desk: Desk
  connection: MemoryConnection
  clock: ManualClock
}

const QUIET: Answers = {
  'cases:list': () => ({ cases: [], more: false }),
  'callbacks:list': () => ({ callbacks: [], more: false }),
  'messages:list': ({ after = 0 }) => makePage(after < 1 ? [makeMessage(1)] : []),
  'message:read': ({ seq }) => ({ read: { visitor: 0, agent: seq } }),
  'person:watch': () => ({ person: makePerson('Ada'), events: [], receipts: [] }),
  'person:unwatch': () => ({}),
}

/** Renders the whole desk at an address, on a gateway that answers as told and is otherwise empty. */
export function renderDesk(
  answers: Answers,
  hash = '#/inbox',
  agent: Agent = makeAgent(),
): RenderedDesk {
  location.hash = hash
  const connection = createMemoryConnection({ ...QUIET, ...answers })
  const clock = createManualClock()
  const open = createDeskOpener({ window, connect: () => connection, clock })
  const { desk, stop } = open(agent)
  const root = document.createElement('div')
  document.body.append(root)
  render(<DeskPage desk={desk} onSignOut={() => {}} />, root)
  onTestFinished(() => {
    render(null, root)
    root.remove()
    stop()
  })
  return { root, desk, connection, clock }
}

/** Types a text into a field, as a browser reports it. */
export function typeInto(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is not a text field.')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export function press(target: EventTarget, key: string, init: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  )
}
