import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERROR_TABLE } from './error-table.ts'
import { schemas } from './validate.ts'

const file = join(import.meta.dirname, '../../../docs/PROTOCOL.md')
// The formatter pads tables.
const page = readFileSync(file, 'utf8').replace(/ +/g, ' ')

test('the page lists each error a gateway can answer, with its status and sentence', () => {
  for (const [code, { status, message }] of Object.entries(ERROR_TABLE)) {
    const row = `| \`${code}\` | ${status} | ${message} |`
    expect(page.includes(row), row).toBe(status > 0)
  }
})

test('the page names each message of the sockets', () => {
  for (const name of [...Object.keys(schemas.visitor), ...Object.keys(schemas.agent)]) {
    expect(page).toContain(`\`${name}`)
  }
})
