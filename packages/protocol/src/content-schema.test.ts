import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { messageContent, messageReply } from './content-schema.ts'

const options = [{ id: 'a', label: 'A' }]
const takes = (content: unknown): boolean => safeParse(messageContent, content).success
const button = (url: string) => ({
  kind: 'buttons',
  v: 1,
  buttons: [{ id: 'a', label: 'A', url }],
})

test('takes each kind, and leaves out what it does not know', () => {
  const kinds = [
    { kind: 'replies', v: 1, options },
    { kind: 'buttons', v: 1, buttons: options },
    { kind: 'form', v: 1, fields: [{ id: 'f', label: 'F', type: 'select', options }] },
    { kind: 'card', v: 1, title: 'T', image: { url: 'https://img.example/a.png', alt: '' } },
    { kind: 'carousel', v: 1, cards: [{ title: 'T', buttons: options }] },
    { kind: 'list', v: 1, options: [{ id: 'a', label: 'A', hint: 'H' }], multiple: true },
    { kind: 'date', v: 1, time: true, min: '2026-12-01', slots: ['2026-12-24T09:00:00Z'] },
  ]
  for (const content of kinds) {
    const { output } = safeParse(messageContent, { ...content, onclick: 'alert(1)' })
    expect(output).toEqual(content)
  }
})

test('refuses kinds and versions that it does not know', () => {
  expect(takes({ kind: 'hologram', v: 1 })).toBe(false)
  expect(takes({ kind: 'replies', v: 2, options })).toBe(false)
  expect(takes(null)).toBe(false)
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://shop.example/1',
  '//shop.example',
  '/path',
  'https://',
  'https:// shop.example',
])('refuses a link to %o', (url) => {
  expect(takes(button(url))).toBe(false)
})

test.each([
  'https://shop.example/a?b=c#d',
  'http://localhost:8080',
  'mailto:a@b.example',
  'tel:+4420',
])('takes a link to %s', (url) => {
  expect(takes(button(url))).toBe(true)
})

test('refuses too many, too long, none, and two of one id', () => {
  const many = Array.from({ length: 51 }, (_, index) => ({ id: `${index}`, label: 'L' }))
  expect(takes({ kind: 'list', v: 1, options: many })).toBe(false)
  expect(takes({ kind: 'list', v: 1, options: many.slice(1) })).toBe(true)
  expect(takes({ kind: 'replies', v: 1, options: [] })).toBe(false)
  expect(takes({ kind: 'replies', v: 1, options: [...options, ...options] })).toBe(false)
  expect(takes({ kind: 'replies', v: 1, options: [{ id: 'a', label: 'x'.repeat(201) }] })).toBe(
    false,
  )
  const cards = [
    { title: '1', buttons: options },
    { title: '2', buttons: options },
  ]
  expect(takes({ kind: 'carousel', v: 1, cards })).toBe(false)
  expect(takes({ kind: 'form', v: 1, fields: [{ id: 'f', label: 'F', type: 'select' }] })).toBe(
    false,
  )
  expect(
    takes({ kind: 'card', v: 1, title: 'T', image: { url: 'http://a.example', alt: '' } }),
  ).toBe(false)
})

test('bounds what is answered', () => {
  const reply = (values: object) => safeParse(messageReply, { to: 'm', values }).success
  expect(reply({ f: 'x'.repeat(1000), b: true, o: ['a'] })).toBe(true)
  expect(reply({ f: 'x'.repeat(1001) })).toBe(false)
  expect(reply({ f: 3 })).toBe(false)
  expect(reply(Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`f${i}`, true])))).toBe(
    false,
  )
})

test('the published JSON Schema says what is taken', () => {
  const file = join(import.meta.dirname, '../schema/content-v1.json')
  // What one member says of another is for the gateway alone.
  const schema = toJsonSchema(messageContent, { errorMode: 'ignore' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema)
})
