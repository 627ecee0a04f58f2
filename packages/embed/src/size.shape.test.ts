import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTag } from '../build-tag.ts'
import type { Manifest } from './fetch-chunks.ts'
import { SIZE_LIMITS, SIZES } from './sizes.ts'

const directory = mkdtempSync(join(tmpdir(), 'beckon-tag-'))
let manifest: Manifest

beforeAll(async () => {
  manifest = await buildTag(directory)
})
afterAll(() => rmSync(directory, { recursive: true }))

const read = (file: string): string => readFileSync(join(directory, file), 'utf8')

function measure(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(read(file), { params }).length
}

/** A chunk and what it imports statically, which the browser fetches with it. */
function collect(file: string, files: Set<string> = new Set()): Set<string> {
  if (files.has(file)) return files
  files.add(file)
  const code = read(`beckon/${file}`)
  for (const [, imported = ''] of code.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
    collect(imported, files)
  return files
}

test('the script alone is as small as it was', () => {
  expect(SIZES.script).toBeLessThanOrEqual(SIZE_LIMITS.script)
  expect(measure('beckon.js')).toBeLessThanOrEqual(SIZES.script)
})

test('everything loaded by opening the chat is as small as it was', () => {
  expect(SIZES.opened).toBeLessThanOrEqual(SIZE_LIMITS.opened)
  const chunks = collect(manifest.panel, collect(manifest.core))
  const total = Array.from(chunks, (file) => measure(`beckon/${file}`)).reduce((a, b) => a + b)
  expect(measure('beckon.js') + total).toBeLessThanOrEqual(SIZES.opened)
})

test('the script is one classic file that evaluates no text and names its chunks', () => {
  const code = read('beckon.js')
  expect(code).not.toMatch(/\beval\b|new Function|^import |^export /m)
  for (const file of Object.values(manifest)) expect(code).toContain(file)
  expect(readdirSync(directory).sort()).toEqual(['beckon', 'beckon.js'])
})
