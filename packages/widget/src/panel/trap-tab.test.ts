import { afterEach, expect, test } from 'vitest'
import { trapTab } from './trap-tab.ts'

interface Fixture {
  root: ShadowRoot
  press(id: string, shiftKey?: boolean): KeyboardEvent
  focused(): string | undefined
}

afterEach(() => document.body.replaceChildren())

function setup(modal: boolean): Fixture {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const dialog = document.createElement('section')
  dialog.id = 'dialog'
  dialog.tabIndex = -1
  dialog.setAttribute('aria-modal', String(modal))
  for (const id of ['first', 'middle', 'last', 'off']) {
    const button = document.createElement('button')
    button.id = id
    button.disabled = id === 'off'
    dialog.append(button)
  }
  dialog.addEventListener('keydown', trapTab)
  root.append(dialog)
  document.body.append(host)
  return {
    root,
    press(id, shiftKey = false) {
      const init = { key: 'Tab', shiftKey, bubbles: true, cancelable: true, composed: true }
      const event = new KeyboardEvent('keydown', init)
      root.getElementById(id)?.focus()
      root.getElementById(id)?.dispatchEvent(event)
      return event
    },
    focused: () => root.activeElement?.id,
  }
}

test('Tab goes round within a dialog that says nothing else is there', () => {
  const { press, focused } = setup(true)
  expect(press('last').defaultPrevented).toBe(true)
  expect(focused()).toBe('first')
  press('first', true)
  expect(focused()).toBe('last')
  press('dialog', true)
  expect(focused()).toBe('last')
  expect(press('middle').defaultPrevented).toBe(false)
})

test('and leaves one beside the page', () => {
  const { press } = setup(false)
  expect(press('last').defaultPrevented).toBe(false)
})
