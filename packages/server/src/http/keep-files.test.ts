import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepFiles } from './keep-files.ts'

test('keeps every version of what is named by its content, and nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'beckon-kept-'))
  const kept = join(root, 'data/tag')
  for (const version of ['11111111', '22222222']) {
    const current = join(root, version)
    mkdirSync(join(current, 'beckon'), { recursive: true })
    for (const file of [
      'beckon.js',
      'beckon.js.br',
      'beckon.json',
      'beckon-intercom.js',
      `beckon.${version}.js`,
      `beckon/c-${version}.js`,
      'beckon/limits-33333333.js',
    ])
      writeFileSync(join(current, file), version)
    keepFiles(current, kept)
  }
  const files = readdirSync(kept, { recursive: true, encoding: 'utf8' }).sort()
  expect(files).toEqual([
    'beckon',
    'beckon.11111111.js',
    'beckon.22222222.js',
    'beckon/c-11111111.js',
    'beckon/c-22222222.js',
    'beckon/limits-33333333.js',
  ])
  expect(readFileSync(join(kept, 'beckon/limits-33333333.js'), 'utf8')).toBe('11111111')
  rmSync(root, { recursive: true })
})
