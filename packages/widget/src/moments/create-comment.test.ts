import { LIMITS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createComment } from './create-comment.ts'
import { en } from './texts/en.ts'

function setup() {
  const comment = createComment(en)
  document.body.append(...comment.parts)
  const [field, told] = comment.parts as [HTMLTextAreaElement, HTMLElement]
  const write = (text: string): void => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return { ...comment, field, told, write }
}

test('what is too long stays whole, says how long it is, and is not handed on until it is shortened', () => {
  const { field, told, write, read } = setup()
  expect(field.hasAttribute('maxlength')).toBe(false)
  write('x'.repeat(LIMITS.note + 8))
  expect(told.textContent).toBe(`${en.tooLong} 1,008/1,000`)
  expect(told.id).toBe(field.getAttribute('aria-describedby'))
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const sentence = told.querySelector('[role=alert]')
  expect(sentence?.textContent).toBe(en.tooLong)
  expect(read()).toBeUndefined()
  expect(document.activeElement).toBe(field)
  write('x'.repeat(LIMITS.note + 7))
  // It is the same one still, which is not read out again.
  expect(told.querySelector('[role=alert]')).toBe(sentence)
  expect(told.textContent).toBe(`${en.tooLong} 1,007/1,000`)
  write(` ${'x'.repeat(LIMITS.note - 1)}`)
  expect(told.textContent).toBe('')
  expect(field.getAttribute('aria-invalid')).toBe('false')
  expect(read()).toBe('x'.repeat(LIMITS.note - 1))
})

test('of what is endless nothing is taken, each time with a word', () => {
  const { field, told, read } = setup()
  field.value = 'Fine'
  const data = 'x'.repeat(1_000_000)
  const paste = (): InputEvent => new InputEvent('beforeinput', { data, cancelable: true })
  const [first, second] = [paste(), paste()]
  field.dispatchEvent(first)
  expect(first.defaultPrevented).toBe(true)
  expect(told.textContent).toBe(en.tooLong)
  const sentence = told.querySelector('[role=alert]')
  field.dispatchEvent(second)
  expect(told.querySelector('[role=alert]')).not.toBe(sentence)
  expect(read()).toBe('Fine')
})
