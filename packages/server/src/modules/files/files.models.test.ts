import { expect, test } from 'vitest'
import { cleanName, STANDARD_FILES, toFileRules } from './files.models.ts'

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['../../etc/passwd', '....etcpasswd'],
  ['C:\\x\\y.txt', 'C:xy.txt'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['a\r\nb\0.txt', 'ab.txt'],
  ['  ', 'file'],
  ['', 'file'],
  ['مرحبا.pdf', 'مرحبا.pdf'],
])('the name %j is shown as %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean)
})

test('a long name keeps its ending', () => {
  const clean = cleanName(`${'x'.repeat(500)}.jpeg`)
  expect(clean).toHaveLength(200)
  expect(clean.endsWith('x.jpeg')).toBe(true)
})

test('says nothing of files where none may be attached', () => {
  expect(toFileRules({ ...STANDARD_FILES, enabled: false })).toBeUndefined()
  expect(Object.keys(toFileRules(STANDARD_FILES) ?? {})).toEqual(['maxBytes', 'types', 'maxCount'])
})
