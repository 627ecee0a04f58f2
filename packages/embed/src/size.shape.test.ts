import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Release } from '../build/pin-script.ts'
import { buildTag } from '../build-tag.ts'
import type { Manifest } from './fetch-chunks.ts'
import { SIZE_LIMITS, SIZES } from './sizes.ts'

const directory = mkdtempSync(join(tmpdir(), 'beckon-tag-'))
let manifest: Manifest

beforeAll(async () => {
  manifest = await buildTag(directory)
}, 180_000)
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

function measureFiles(files: ReadonlySet<string>): number {
  return Array.from(files, (file) => measure(`beckon/${file}`)).reduce((a, b) => a + b, 0)
}

test('what a grant of analytics fetches, at once and later, is as small as it was', () => {
  const files = collect(manifest.tracking, collect(manifest.core))
  // Neither waits for a third, and core asks for no other file to keep and send events.
  expect([...files]).toEqual([manifest.core, manifest.tracking])
  expect(read(`beckon/${manifest.core}`).includes(`./${manifest.tracking}`)).toBe(true)
  expect(readdirSync(join(directory, 'beckon')).join()).not.toMatch(/engine|vault/)
  expect(SIZES.granted).toBeLessThanOrEqual(SIZE_LIMITS.granted)
  expect(SIZES.later).toBeLessThanOrEqual(SIZE_LIMITS.later)
  expect(measureFiles(files)).toBeLessThanOrEqual(SIZES.granted)
  const later = readdirSync(join(directory, 'beckon')).filter((file) => /^later-/.test(file))
  expect(later).toHaveLength(1)
  // It brings nothing along that is not there already.
  const further = [...collect(String(later[0]))].filter((file) => !files.has(file))
  expect(further).toEqual(later)
  expect(measureFiles(new Set(later))).toBeLessThanOrEqual(SIZES.later)
})

test('everything loaded by opening the chat is as small as it was', () => {
  expect(SIZES.opened).toBeLessThanOrEqual(SIZE_LIMITS.opened)
  const total = measure('beckon.js') + measureFiles(collect(manifest.panel, collect(manifest.core)))
  expect(total).toBeLessThanOrEqual(SIZES.opened)
})

test('the question of consent in the open chat is as small as it was', () => {
  const there = collect(manifest.panel, collect(manifest.core))
  const files = readdirSync(join(directory, 'beckon')).filter((file) => /^consent-card-/.test(file))
  expect(files).toHaveLength(1)
  const further = files.flatMap((file) => [...collect(file)]).filter((file) => !there.has(file))
  expect(SIZES.offered).toBeLessThanOrEqual(SIZE_LIMITS.offered)
  expect(measureFiles(new Set(further))).toBeLessThanOrEqual(SIZES.offered)
})

test('what the first message fetches is as small as it was', () => {
  const there = collect(manifest.panel, collect(manifest.core))
  const files = readdirSync(join(directory, 'beckon')).filter((file) =>
    /^(lines|sender)-/.test(file),
  )
  expect(files).toHaveLength(2)
  const further = files.flatMap((file) => [...collect(file)]).filter((file) => !there.has(file))
  expect(SIZES.written).toBeLessThanOrEqual(SIZE_LIMITS.written)
  expect(measureFiles(new Set(further))).toBeLessThanOrEqual(SIZES.written)
})

test('what the emoji fetch is as small as it was, and comes with nobody who does not ask for them', () => {
  const files = readdirSync(join(directory, 'beckon'))
  const [picker = '', ...others] = files.filter((file) => /^picker-/.test(file))
  expect([picker, others]).toEqual([expect.stringMatching(/^picker-/), []])
  const there = collect(manifest.panel, collect(manifest.core))
  const further = [...collect(picker)].filter((file) => !there.has(file))
  expect([...there]).not.toContain(picker)
  expect(SIZES.emoji).toBeLessThanOrEqual(SIZE_LIMITS.emoji)
  expect(measureFiles(new Set(further))).toBeLessThanOrEqual(SIZES.emoji)
})

/** The panel, what it shows first, and the question of consent. */
const FIRST = /^(p|home-view|privacy-words)-/

test('a language is no more than 2 kB at first view, and brings along nothing but itself', () => {
  const files = readdirSync(join(directory, 'beckon'))
  const first = files.filter((file) => FIRST.test(file)).map((file) => read(`beckon/${file}`))
  const languages = new Map<string, Set<string>>()
  for (const file of files) {
    const [, name, ending] = /^([a-z]{2}(?:-[a-z]+)?)(-[\w-]{6}\.js)$/.exec(file) ?? []
    if (name && ending && first.some((code) => code.includes(ending)))
      languages.set(name, (languages.get(name) ?? new Set()).add(file))
  }
  expect(languages.size).toBeGreaterThanOrEqual(30)
  for (const [name, files] of languages) {
    expect(files.size, name).toBe(3)
    for (const file of files) expect([...collect(file)]).toEqual([file])
    expect(measureFiles(files), name).toBeLessThanOrEqual(2000)
  }
})

test('the script is one classic file that evaluates no text and names its chunks', () => {
  const code = read('beckon.js')
  expect(code).not.toMatch(/\beval\b|new Function|^import |^export /m)
  for (const file of Object.values(manifest)) expect(code).toContain(file)
})

test.each(['intercom', 'chatwoot', 'worker'] as const)(
  'the file for %s is as small as it was',
  (name) => {
    expect(SIZES[name]).toBeLessThanOrEqual(SIZE_LIMITS[name])
    expect(measure(`beckon-${name}.js`)).toBeLessThanOrEqual(SIZES[name])
  },
)

test('the script can be pinned by a name and a digest of its content', () => {
  const { file, integrity, version } = JSON.parse(read('beckon.json')) as Release
  expect(file).toMatch(/^beckon\.[\w-]{8}\.js$/)
  expect(read(file)).toBe(read('beckon.js'))
  const digest = createHash('sha384').update(read('beckon.js')).digest('base64')
  expect([integrity, version]).toEqual([`sha384-${digest}`, expect.stringMatching(/^\d+\.\d+/)])
})

test('no file is named for what filter lists look for', () => {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).join(' ')
  expect(names).not.toMatch(/track|analytic|beacon|collect|metric|pixel|\bads?\b/i)
})
