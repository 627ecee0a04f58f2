import { expect, test } from 'vitest'
import { insertText } from './insert-text.ts'

function createField(value: string): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  field.value = value
  document.body.append(field)
  return field
}

test('puts it in the place of what is marked, and tells of it as of what is typed', () => {
  const field = createField('Hello you')
  const told: string[] = []
  field.addEventListener('input', () => told.push(field.value))
  field.setSelectionRange(6, 9)
  insertText(field, '🎉')
  expect(told).toEqual(['Hello 🎉'])
  expect(field.selectionStart).toBe(8)
  expect(document.activeElement).toBe(field)
  field.remove()
})
