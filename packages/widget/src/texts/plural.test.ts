import { expect, test } from 'vitest'
import { texts as ar } from './ar.ts'
import { en } from './en.ts'
import { texts as pl } from './pl.ts'
import { plural } from './plural.ts'
import { texts as ru } from './ru.ts'

test.each([
  [1, '1 новое сообщение'],
  [3, '3 новых сообщения'],
  [12, '12 новых сообщений'],
  [21, '21 новое сообщение'],
])('counts %i in Russian', (count, said) => {
  expect(ru.unread(count)).toBe(said)
})

test('counts as each language does', () => {
  expect([1, 2, 5].map(pl.unread)).toEqual([
    '1 nowa wiadomość',
    '2 nowe wiadomości',
    '5 nowych wiadomości',
  ])
  expect(ar.unread(2)).toBe('رسالتان غير مقروءتان')
  expect(en.unread(1)).toBe('1 new')
})

test('a form that is not told is the other one', () => {
  expect(plural('ru', { other: '#!' })(1)).toBe('1!')
})
