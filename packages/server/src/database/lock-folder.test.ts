import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rememberUrl } from '../shared/remember-url.ts'
import { lockFolder } from './lock-folder.ts'

let data: string

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'beckon-test-')), 'new')
})
afterEach(() => rmSync(join(data, '..'), { recursive: true, force: true }))

/** Another process that locks the folder and lives until it is killed. */
async function spawnHolder(): Promise<ChildProcess> {
  const module = join(import.meta.dirname, 'lock-folder.ts')
  const script = `
    const { lockFolder } = await import(${JSON.stringify(module)})
    lockFolder(${JSON.stringify(data)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('keeps a folder to one gateway, and says where that is', () => {
  const unlock = lockFolder(data)
  rememberUrl(data, 'http://127.0.0.1:8787')
  expect(() => lockFolder(data)).toThrow(
    `The folder ${data} belongs to a gateway that runs, last reached at http://127.0.0.1:8787.`,
  )
  unlock()
  unlock()
  lockFolder(data)()
})

test('holds against another process, and is gone with it even when it is killed', async () => {
  const holder = await spawnHolder()
  expect(() => lockFolder(data)).toThrow('belongs to a gateway that runs.')
  const gone = once(holder, 'exit')
  holder.kill('SIGKILL')
  await gone
  lockFolder(data)()
})

test('says which folder cannot be used', () => {
  lockFolder(data)()
  const file = join(data, 'file')
  writeFileSync(file, '')
  expect(() => lockFolder(file)).toThrow(`The folder ${file} cannot be used: EEXIST`)
})
