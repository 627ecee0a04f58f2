import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'

function createProgram(name: string, mode: number): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-browser-'))
  const file = join(folder, name)
  writeFileSync(file, '')
  chmodSync(file, mode)
  return { folder, file }
}

test('takes the browser named by CHROMIUM first', () => {
  const named = createProgram('my-chromium', 0o755)
  const other = createProgram('chromium', 0o755)
  expect(findBrowser({ CHROMIUM: named.file, PATH: other.folder })).toBe(named.file)
})

test('finds a browser on the PATH', () => {
  const { folder, file } = createProgram('google-chrome', 0o755)
  expect(findBrowser({ PATH: folder })).toBe(file)
})

test('passes over a file that cannot be run', () => {
  const { folder, file } = createProgram('chromium', 0o644)
  expect(findBrowser({ PATH: folder })).not.toBe(file)
})
