import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressFiles } from './compress-files.ts'

test('lays both forms beside each text, in folders too, and leaves pictures alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-compress-'))
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'deep/a.js'), 'let a = 1\n'.repeat(100))
  writeFileSync(join(folder, 'b.png'), 'x')
  compressFiles(folder)
  expect(readdirSync(folder).sort()).toEqual(['b.png', 'deep'])
  const read = (name: string): Buffer => readFileSync(join(folder, 'deep', name))
  expect(brotliDecompressSync(read('a.js.br'))).toEqual(read('a.js'))
  expect(gunzipSync(read('a.js.gz'))).toEqual(read('a.js'))
})
