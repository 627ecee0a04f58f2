import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findType } from './find-type.ts'

const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const cases: [string, string | Buffer, string, string][] = [
  ['a picture that claims to be a page', PNG, 'text/html', 'image/png'],
  ['a document', '%PDF-1.7\n', 'image/png', 'application/pdf'],
  ['a text', 'Grüße\r\n\tan alle', 'text/plain', 'text/plain'],
  ['a table', 'a;b\n1;2', 'text/csv', 'text/csv'],
  ['a text that claims to be a picture', 'Hello', 'image/png', 'text/plain'],
  ['a page that claims to be text', '<!DOCTYPE html><p>Hi', 'text/plain', 'text/html'],
  ['a page behind a comment', `<!--${'x'.repeat(999)}--><script >1`, 'text/plain', 'text/html'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png', 'image/svg+xml'],
  ['a drawing in XML', '<?xml version="1.0"?><svg >', 'text/plain', 'image/svg+xml'],
  [
    'a program',
    Buffer.from('4d5a90000300000004000000ffff', 'hex'),
    'image/png',
    'application/x-msdownload',
  ],
  ['bytes', Buffer.from([0, 1, 2, 3, 200, 201]), 'text/plain', 'application/octet-stream'],
  [
    'text that ends within a character',
    Buffer.from('é'.repeat(70_000)),
    'text/plain',
    'text/plain',
  ],
]

test.each(cases)('knows %s by its content', async (name, content, claimed, type) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  expect(await findType(path, claimed)).toBe(type)
})
