import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTag } from '../build-tag.ts'

const directory = mkdtempSync(join(tmpdir(), 'beckon-extension-'))
let files: string[] = []

beforeAll(async () => {
  await buildTag(directory)
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  files = names.filter((name) => name.endsWith('.js'))
}, 180_000)
afterAll(() => rmSync(directory, { recursive: true }))

/** What the stores of browser extensions refuse, and what a strict policy would have to allow. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'text evaluated as code': /\beval\b|\bFunction\(|\bimportScripts\b|javascript:/,
  'text run by a timer': /\bset(?:Timeout|Interval)\((?:["'`])/,
  'text written as HTML':
    /\.(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bsrcdoc\b|\bcreateContextualFragment\b|\bsetHTMLUnsafe\b|\bparseFromString\b/,
  // The names of SVG and XHTML are no addresses.
  'address of somebody else, from where code could come':
    /["'`](?:https?:)?\/\/(?!www\.w3\.org\/)[a-z]/i,
  // A blob of plain text, as the menu saves a chat, is none.
  'code in a blob or an address of data':
    /\bnew Worker\b|["'`](?:blob|data):|\bnew Blob\([^)]*type:\s*["'`](?!text\/plain)/,
  'name that may be anything': /\bdocument\.domain\b|\b__proto__\b\s*=|\bwith\s*\(/,
}

test.each(Object.entries(REFUSED))('the tag and its chunks hold no %s', (_, pattern) => {
  expect(files.length).toBeGreaterThan(8)
  const found = files.flatMap((file) => {
    const [match] = pattern.exec(readFileSync(join(directory, file), 'utf8')) ?? []
    return match ? [`${file}: ${match}`] : []
  })
  expect(found).toEqual([])
})

test('what is looked for would be found', () => {
  const bad = [
    'new Function("a")',
    'setTimeout("a()",1)',
    'a.innerHTML=b',
    'import("https://cdn.example/a.js")',
    'new Blob([a],{type:"text/javascript"})',
    'with (a) b',
  ]
  const patterns = Object.values(REFUSED)
  for (const [index, code] of bad.entries()) expect(code).toMatch(patterns[index] as RegExp)
})
