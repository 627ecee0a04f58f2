import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observeForms } from './forms.ts'
import { createMemoryEmit, type MemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
let memory: MemoryEmit

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  document.body.innerHTML = `
    <form id="contact">
      <input name="email"><input name="id"><textarea name="message"></textarea>
      <input id="phone-field"><input type="password" name="pin"><button>Send</button>
      <div data-private><input name="health"></div>
    </form>
    <form id="other"><input name="topic"></form>
    <input name="loose">`
  memory = createMemoryEmit()
  stop = observeForms(memory.emit)
})
afterEach(() => {
  stop()
  history.replaceState(null, '', '/')
  vi.useRealTimers()
})

const find = (selector: string): HTMLInputElement => {
  const element = document.querySelector<HTMLInputElement>(selector)
  if (!element) throw new Error(`The test has no ${selector}.`)
  return element
}

function type(selector: string, value = 'secret words'): void {
  find(selector).value = value
  find(selector).dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

function fire(selector: string, name: string): void {
  find(selector).dispatchEvent(new Event(name, { bubbles: name === 'submit', cancelable: true }))
}

test('tells that a form was started, once, and submitted', () => {
  type('[name=email]')
  type('[name=message]')
  fire('#contact', 'submit')
  window.dispatchEvent(new Event('pagehide'))
  expect(memory.names()).toEqual(['Form Started', 'Form Submitted'])
  expect(memory.seen[0]?.properties).toEqual({ form: '#contact', path: '/', field: 'email' })
})

test('tells of an abandoned form where it was left, and after how long', () => {
  type('[name=email]')
  vi.advanceTimersByTime(12_000)
  type('#phone-field')
  type('[name=topic]')
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pagehide'))
  expect(memory.seen.slice(-2).map(({ properties }) => properties)).toEqual([
    { form: '#contact', path: '/', field: 'phone-field', seconds: 12 },
    { form: '#other', path: '/', field: 'topic', seconds: 0 },
  ])
  expect(memory.names().filter((name) => name === 'Form Abandoned')).toHaveLength(2)
})

test('takes the next page of a single-page app for leaving, and keeps the path of the form', () => {
  type('[name=email]')
  history.pushState(null, '', '/thanks')
  expect(memory.names()).toEqual(['Form Started', 'Form Abandoned'])
  expect(memory.last()).toMatchObject({ path: '/', field: 'email' })
})

test('names the field that is not valid', () => {
  fire('[name=message]', 'invalid')
  expect(memory.names()).toEqual(['Form Invalid'])
  expect(memory.last()).toMatchObject({ form: '#contact', field: 'message' })
})

test('is not misled by a field that is called id', () => {
  type('[name=id]')
  expect(memory.last()).toMatchObject({ form: '#contact', field: 'id' })
})

test('never tells a value, nor anything private, nor of fields without a form', () => {
  type('[name=pin]', '4711')
  type('[name=email]', 'jane@example.com')
  type('[name=health]', 'ill')
  type('[name=loose]')
  window.dispatchEvent(new Event('pagehide'))
  expect(JSON.stringify(memory.seen)).not.toMatch(/4711|jane|ill|health|secret|loose/)
  expect(memory.last()).toMatchObject({ field: 'email' })
})
