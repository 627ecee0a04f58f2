import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashFiles, listSources } from './hash-tree.ts'

function createFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-hash-'))
  mkdirSync(join(folder, 'dist'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('lists sources and leaves out tests and what was built', () => {
  const folder = createFolder({ 'a.ts': '1', 'a.test.ts': '2', 'dist/a.js': '3' })
  expect(listSources(folder)).toEqual([join(folder, 'a.ts')])
})

test('changes with a file and with what it depends on', () => {
  const folder = createFolder({ 'a.ts': '1' })
  const before = hashFiles(listSources(folder), ['x'])
  expect(hashFiles(listSources(folder), ['x'])).toBe(before)
  expect(hashFiles(listSources(folder), ['y'])).not.toBe(before)
  writeFileSync(join(folder, 'a.ts'), '2')
  expect(hashFiles(listSources(folder), ['x'])).not.toBe(before)
})
