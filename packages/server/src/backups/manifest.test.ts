import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EMPTY, type Manifest, readManifest, writeManifest } from './manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function naming(path: string): Manifest {
  return {
    ...EMPTY,
    at: '2026-11-27T10:00:00.000Z',
    engine: 'sqlite',
    migrations: ['2026-11-22-initial'],
    tables: {},
    key: 'in the backup',
    files: { storage: 'folder', bucket: null },
    parts: [{ path, bytes: 1, sha256: 'a'.repeat(64) }],
  }
}

test.each([
  'beckon.db',
  'secret.key',
  'tables/message.ndjson',
  'files/01890a5d-ac96-774b-bcce-b302099a8057',
  'tag/chunks/panel-x.js.br',
])('reads what it wrote of %s', (path) => {
  writeManifest(folder, naming(path))
  expect(readManifest(folder)).toEqual(naming(path))
})

test.each([
  '../beckon.db',
  'files/../../etc/passwd',
  'files/..',
  'files/./x',
  'files//x',
  '/etc/passwd',
  'files/a\\b',
  'gateway.lock',
])('takes no backup that names %s', (path) => {
  writeManifest(folder, naming(path))
  expect(() => readManifest(folder)).toThrow('of another release')
})
