import { ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { callbackWords } from '../callback/callback-words.ts'
import { en as enCallback } from '../callback/texts/en.ts'
import { challengeWords } from '../challenge/challenge-words.ts'
import { en as enChallenge } from '../challenge/texts/en.ts'
import { emailWords } from '../email/email-words.ts'
import { en as enEmail } from '../email/texts/en.ts'
import { fileWords } from '../files/file-words.ts'
import { en as enFiles } from '../files/texts/en.ts'
import { helpWords } from '../help/help-words.ts'
import { en as enHelp } from '../help/texts/en.ts'
import { ownDataWords } from '../own-data/own-data-words.ts'
import { en as enOwnData } from '../own-data/texts/en.ts'
import { LANGUAGES as LOST } from '../resume/load-lost-words.ts'
import { en as enResume } from '../resume/texts/en.ts'
import { en as enPanel } from './en.ts'
import { ERROR_PLACES, type Place } from './error-places.ts'
import { LANGUAGES } from './load-texts.ts'

type Sentences = Record<Place, Partial<Record<ErrorCode, string>>>

/** What each place says of each error, in one language. */
async function readSentences(language: string): Promise<Sentences & { fallback: string }> {
  const isEnglish = language === 'en'
  const panel = isEnglish ? enPanel : (await LANGUAGES[language]?.())?.texts
  const callback = isEnglish ? enCallback : await callbackWords.languages[language]?.()
  const challenge = isEnglish ? enChallenge : await challengeWords.languages[language]?.()
  const email = isEnglish ? enEmail : await emailWords.languages[language]?.()
  const files = isEnglish ? enFiles : await fileWords.languages[language]?.()
  const help = isEnglish ? enHelp : await helpWords.languages[language]?.()
  const own = isEnglish ? enOwnData : await ownDataWords.languages[language]?.()
  const resume = isEnglish ? enResume : await LOST[language]?.()
  if (!panel || !callback || !challenge || !email || !files || !help || !own || !resume)
    throw new Error(`Nothing is said in ${language}`)
  const { fallback, ...errors } = panel.errors
  return {
    fallback,
    // A refused answer to a question is told at it, as any form that is filled in wrongly.
    panel: { ...errors, 'message/reply-invalid': errors['request/invalid'] ?? '' },
    callback: callback.errors,
    challenge: { 'callback/challenge-failed': challenge.failed },
    email: {
      'email/invalid': email.invalid,
      'email/too-many': email.tooMany,
      'network/unreachable': email.offline,
    },
    files: {
      ...files.errors,
      'file/too-large': files.tooLarge('10 MB'),
      'file/too-many': files.tooMany(5),
      'file/not-found': files.lost,
      'file/unfinished': files.lost,
    },
    help: { 'article/not-found': help.gone },
    'own-data': { 'auth/required': own.unproven },
    resume: { 'session/link-invalid': resume.used },
  }
}

const PLACES: readonly Place[] = [
  'panel',
  'callback',
  'challenge',
  'email',
  'files',
  'help',
  'own-data',
  'resume',
]

test('of each error there is, somebody decided who reads of it', () => {
  expect(Object.keys(ERROR_PLACES).sort()).toEqual(Object.keys(ERROR_TABLE).sort())
  for (const decision of Object.values(ERROR_PLACES)) {
    const [reason] = Object.values(decision)
    expect(reason?.length).toBeGreaterThan(0)
  }
})

test.each(['en', ...Object.keys(LANGUAGES)])(
  '%s has a sentence of its own for each error a visitor can read of, and for no other',
  async (language) => {
    const sentences = await readSentences(language)
    for (const [code, decision] of Object.entries(ERROR_PLACES)) {
      const shown: readonly Place[] = 'shown' in decision ? decision.shown : []
      for (const place of PLACES) {
        const sentence = sentences[place][code as ErrorCode]
        if (!shown.includes(place)) expect(sentence, `${place}: ${code}`).toBeUndefined()
        else expect(sentence, `${place}: ${code}`).toMatch(/\S/)
        if (sentence) expect(sentence, code).not.toBe(sentences.fallback)
      }
    }
  },
)
