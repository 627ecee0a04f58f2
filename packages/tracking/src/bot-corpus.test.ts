import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isBot } from './is-bot.ts'

const { resolve } = createRequire(import.meta.url)

/** A file beside the entry of a package. */
const read = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(join(dirname(resolve(name)), file), 'utf8'))

/** Programs as they were seen, those seen most first: https://github.com/monperrus/crawler-user-agents */
const programs = read('crawler-user-agents', 'crawler-user-agents.json') as {
  instances?: string[]
}[]

/** People as they were seen: https://github.com/intoli/user-agents */
const people = read('user-agents', 'user-agents.json') as { userAgent: string }[]

const isFlagged = (userAgent: string): boolean =>
  isBot({ userAgent, webdriver: false } as Navigator)

const listAgents = (count: number): string[] => [
  ...new Set(programs.slice(0, count).flatMap(({ instances = [] }) => instances)),
]

test('flags every one of the programs that are seen most', () => {
  const agents = listAgents(300)
  expect(agents.length).toBeGreaterThan(700)
  expect(agents.filter((agent) => !isFlagged(agent))).toEqual([])
})

test('flags 97 of a hundred of all programs there are', () => {
  const agents = listAgents(programs.length)
  expect(agents.length).toBeGreaterThan(2000)
  const missed = agents.filter((agent) => !isFlagged(agent))
  expect(missed.length / agents.length).toBeLessThan(0.03)
})

test('flags no person', () => {
  const agents = [...new Set(people.map(({ userAgent }) => userAgent))]
  expect(agents.length).toBeGreaterThan(900)
  expect(agents.filter(isFlagged)).toEqual([])
})

test.each([
  'Mozilla/5.0 (Linux; Android 15; CPH2557 Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.7444.142 Mobile Safari/537.36 Instagram 406.0.0.58.159 Android',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0',
  'Mozilla/5.0 (Linux; U; Android 13; en-us; Redmi Note 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.0.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9',
  'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 HuaweiBrowser/15.0 Mobile Safari/537.36',
  'Mozilla/5.0 (PlayStation; PlayStation 5/8.00) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15',
])('takes %s for a person', (agent) => {
  expect(isFlagged(agent)).toBe(false)
})

test.each([
  'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/24.0.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Cypress/13.6.0 Chrome/114.0.0.0 Electron/25.8.4 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.7204.168 Safari/537.36 DatadogSynthetics',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)',
  'curl/8.5.0',
])('takes %s for a program', (agent) => {
  expect(isFlagged(agent)).toBe(true)
})
