import { expect, test } from 'vitest'
import { callbackWords } from '../callback/callback-words.ts'
import { challengeWords } from '../challenge/challenge-words.ts'
import { deviceWords } from '../device/device-words.ts'
import { emailWords } from '../email/email-words.ts'
import { endingWords } from '../ending/ending-words.ts'
import { fileWords } from '../files/file-words.ts'
import { helpWords } from '../help/help-words.ts'
import { homeWords } from '../home/home-words.ts'
import { menuWords } from '../menu/menu-words.ts'
import { messengerWords } from '../messenger/messenger-words.ts'
import { LANGUAGES as CARDS } from '../moments/load-words.ts'
import { ownDataWords } from '../own-data/own-data-words.ts'
import { privacyWords } from '../privacy/privacy-words.ts'
import { LANGUAGES as LOST } from '../resume/load-lost-words.ts'
import { richWords } from '../rich/rich-words.ts'
import { talkWords } from '../talk/talk-words.ts'
import { LANGUAGES } from './load-texts.ts'

const FEATURES: readonly Readonly<Record<string, () => Promise<object>>>[] = [
  ...[callbackWords, emailWords, endingWords, fileWords, helpWords, homeWords, menuWords].map(
    ({ languages }) => languages,
  ),
  ...[
    privacyWords.languages,
    richWords.languages,
    challengeWords.languages,
    deviceWords.languages,
    messengerWords.languages,
    talkWords.languages,
    ownDataWords.languages,
    CARDS,
    LOST,
  ],
]

/** Every line of every part of the widget. */
async function readLines(language: string): Promise<string[]> {
  const parts = await Promise.all(FEATURES.map((feature) => feature[language]?.()))
  const panel = (await LANGUAGES[language]?.())?.texts
  const read = (words: object): string[] =>
    Object.entries(words).flatMap(([key, line]) => {
      if (key === 'locale' || key === 'dir') return []
      if (typeof line === 'object') return read(line)
      return typeof line === 'function' ? [String(line('7', '7', '7'))] : [String(line)]
    })
  return [...parts, panel].flatMap((words) => read(words ?? {}))
}

/** Written as they are everywhere. */
const EVERYWHERE = /JPEG|PNG|\w+@example\.com|e-?mail|emoji/gi

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  'zh-hant': /\p{Script=Han}/u,
}

test.each(Object.entries(SCRIPTS))('%s is written in its own letters', async (language, script) => {
  for (const line of await readLines(language)) {
    const own = line.replace(EVERYWHERE, '')
    expect(own).not.toMatch(/[A-Za-z]/)
    if (/\p{L}/u.test(own)) expect(own).toMatch(script)
  }
})

/** Letters that only one of two close languages has. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  bg: /[ыэёіїєґ]/i,
  ru: /[іїєґ]/i,
  uk: /[ыэёъ]/i,
  fa: /[يك]/,
  ar: /[یک]/,
  zh: /[請這選擇網覽應傳閱檔]/,
  'zh-hant': /[请这选择网览应传阅档]/,
}

test.each(Object.entries(OTHERS))(
  '%s has no letters of its neighbour',
  async (language, others) => {
    for (const line of await readLines(language)) expect(line).not.toMatch(others)
  },
)

test.each(Object.keys(LANGUAGES))(
  '%s has the quotes and dots that books have',
  async (language) => {
    for (const line of await readLines(language)) {
      expect(line).not.toMatch(/["'`]|\.\.\./)
      expect(line).toBe(line.trim())
      expect(line).not.toMatch(/ {2}|\{\d\}|#|undefined|\[object/)
    }
  },
)

/** How many forms an article has for whole numbers, where it is not two. */
const FORMS: Readonly<Record<string, number>> = {
  ...{ de: 1, fa: 1, hi: 1, hu: 1, id: 1, ja: 1, ko: 1, th: 1, tr: 1, vi: 1, zh: 1, 'zh-hant': 1 },
  ...{ ar: 4, cs: 3, he: 3, pl: 3, ro: 3, ru: 3, sk: 3, uk: 3 },
}

test.each(Object.keys(LANGUAGES))('%s counts in each form it has', async (language) => {
  const texts = (await LANGUAGES[language]?.())?.texts
  const help = await helpWords.languages[language]?.()
  const callback = await callbackWords.languages[language]?.()
  if (!texts || !help || !callback) throw new Error(`Nothing is said in ${language}`)
  const rules = new Intl.PluralRules(texts.locale)
  const numbers = new Map<string, number>()
  for (let count = 200; count >= 0; count--) numbers.set(rules.select(count), count)
  const read = (say: (count: number) => string): string[] =>
    [...numbers.values()].map((count) => say(count).replace(/[\p{Nd}\p{Cf}\s]+/gu, ' '))
  for (const say of [help.found, help.suggested])
    expect(new Set(read(say)).size).toBe(FORMS[language] ?? 2)
  for (const say of [texts.unread, callback.waiting])
    for (const form of read(say)) expect(form).toMatch(/\p{L}/u)
})
