import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
// In this package, where the others are found as somebody finds them who installed them.
const folder = mkdtempSync(join(import.meta.dirname, '../.consumer-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the compiler says of a file of somebody who has the declarations that are published. */
function compile(code: string): Promise<string> {
  const file = join(folder, 'page.ts')
  writeFileSync(file, code)
  const flags = '--ignoreConfig --noEmit --strict --target es2022 --lib es2022,dom --types'.split(
    ' ',
  )
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', 'false']
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, ...flags, '', ...modules, file], (_, stdout) =>
      resolve(stdout),
    )
  })
}

const IMPORTS = `
import { createBeckon } from '@beckon/core'
import { isBeckonError } from '@beckon/protocol'
import { tracking } from '@beckon/tracking'
import { widget } from '@beckon/widget'
import type { BeckonGlobal } from '@beckon/embed'
import { installIntercom } from '@beckon/embed/intercom'
type Plan = { 'Order Completed': { order_id: string }; 'Signed Up': undefined }
const beckon = createBeckon<Plan>({ site: 'pk_', host: 'https://h.example', plugins: [tracking(), widget()] })
`

test('who installs the packages has types that hold, and know every command', async () => {
  const said = await compile(`${IMPORTS}
    export const opened: Promise<void> = beckon.open('chat')
    export const stop: () => void = beckon.on('unread:changed', ({ count }) => count.toFixed())
    export const sent: Promise<void> = beckon.track('Order Completed', { order_id: '7' })
    export const tag: BeckonGlobal | undefined = window.beckon
    export const told: Promise<void> | undefined = window.beckon?.('update', { zIndex: 7 })
    window.addEventListener('beckon:message:received', ({ detail }) => detail.message.text)
    beckon.send('Hello').catch((error) => isBeckonError(error) && error.code === 'message/empty')
    installIntercom('https://h.example')('boot')
  `)
  expect(said).toBe('')
}, 60_000)

test('and are told what no command takes', async () => {
  const wrong = [
    "beckon.open('cellar')",
    "beckon.track('Order Completed')",
    "beckon.track('Never Heard Of', {})",
    "beckon.on('chat:exploded', () => {})",
    "beckon.update({ position: 'top' })",
    "window.beckon?.('send')",
  ]
  const said = await compile(
    IMPORTS + wrong.map((line) => `// @ts-expect-error\n${line}\n`).join(''),
  )
  expect(said).toBe('')
  expect(await compile(IMPORTS + wrong.join('\n'))).toMatch(/page\.ts/)
}, 60_000)
