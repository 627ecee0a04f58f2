import type { Message } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { writeNotice } from './write-notice.models.ts'

const row = { page: 'https://shop.example/chairs', locale: 'ar-EG' }
const base = { company: 'Alder & Oak', settings: { enabled: true }, tag: 'thread' }

const say = (text: string, name: string | null = 'Robin', attachments: object[] = []): Message =>
  ({ text, attachments, author: { kind: 'agent', name } }) as unknown as Message

test('says who wrote last and how it begins, on one line', () => {
  const notice = writeNotice(row, {
    ...base,
    messages: [say('One'), say('Two\n\tlines\u2028here')],
  })
  expect(notice).toEqual({
    beckon: 1,
    title: 'Robin · Alder & Oak',
    body: 'Two lines here',
    tag: 'thread',
    dir: 'auto',
    url: row.page,
    icon: undefined,
  })
})

test('cuts between letters, however they are made', () => {
  const family = '👩‍👩‍👧‍👦'
  const { body } = writeNotice(row, { ...base, messages: [say(family.repeat(200))] })
  expect(body).toBe(`${family.repeat(119)}…`)
})

test('names files where nothing else was sent, and the company where nobody is named', () => {
  const messages = [say('', null, [{ name: 'offer.pdf' }])]
  expect(writeNotice(row, { ...base, messages })).toMatchObject({
    title: 'Alder & Oak',
    body: 'offer.pdf',
  })
})

test('says nothing of it in the language of the visitor where that is wanted', () => {
  const settings = { enabled: true, preview: false, icon: '/icon.png' }
  const notice = writeNotice(row, { ...base, settings, messages: [say('Secret')] })
  expect(notice).toMatchObject({ title: 'Alder & Oak', dir: 'rtl', lang: 'ar', icon: '/icon.png' })
  expect(JSON.stringify(notice)).not.toMatch(/Secret|Robin/)
})

test('leads to the first page where the address is too long for a notification', () => {
  const page = `https://shop.example/?q=${'x'.repeat(2000)}`
  expect(writeNotice({ ...row, page }, { ...base, messages: [say('Hi')] }).url).toBeUndefined()
})
