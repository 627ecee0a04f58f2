import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createChunkFinder } from './find-chunk.ts'

const folder = mkdtempSync(join(tmpdir(), 'beckon-chunks-'))
writeFileSync(join(folder, 'panel-aB_d-f1.js'), '')
writeFileSync(join(folder, 'panel-aB_d-f1.js.br'), '')
writeFileSync(join(folder, 'polling-link-xxxxxxxx.js'), '')
const findChunk = createChunkFinder(folder)

test('finds a chunk by its name', () => {
  expect(findChunk('panel-aB_d-f1.js')).toBe('panel-aB_d-f1.js')
})

test('finds the chunk that took the place of an older one', () => {
  expect(findChunk('panel-00000000.js')).toBe('panel-aB_d-f1.js')
  expect(findChunk('panel-0000000.js')).toBe('panel-aB_d-f1.js')
  expect(findChunk('polling-link-00000000.js')).toBe('polling-link-xxxxxxxx.js')
})

test('finds nothing else, also where the folder is missing', () => {
  expect(findChunk('other-00000000.js')).toBe('other-00000000.js')
  expect(findChunk('../secret.js')).toBe('../secret.js')
  expect(createChunkFinder('/nowhere')('panel-00000000.js')).toBe('panel-00000000.js')
})
