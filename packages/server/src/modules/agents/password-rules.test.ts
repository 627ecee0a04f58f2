import { expect, test } from 'vitest'
import { judgePassword } from './password-rules.ts'

const ABOUT = ['Robin Miller', 'robin@hearth-and-home.example', 'Hearth & Home']

test.each([
  'gravel lantern otter mustard',
  'ein Regenschirm im Kühlschrank',
  'пять зелёных велосипедов',
  'x7#kQ2!vBn9$Lp4w',
  '四つの関係ない言葉を選んでください',
  'robin likes gravel and otters',
  '834502716490285713',
])('takes %s', (password) => {
  expect(judgePassword(password, ABOUT)).toBeUndefined()
})

test.each([
  ['gravel lantern', 'short'],
  ['12345678901234567890', 'common'],
  ['aaaaaaaaaaaaaaaaaaaaa', 'common'],
  ['abababababababab', 'common'],
  ['PasswordPassword1!', 'common'],
  ['p@ssw0rd-p@ssw0rd-2026', 'common'],
  ['welcome-password-123', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['abcdefghijklmnop', 'common'],
  ['correct horse battery staple', 'common'],
  ['robin.miller.2026', 'named'],
  ['HearthHome12345!', 'named'],
])('refuses %s as %s', (password, fault) => {
  expect(judgePassword(password, ABOUT)).toBe(fault)
})
