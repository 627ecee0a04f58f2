import type { Message, PushNotice, PushSettings } from '@beckon/protocol'
import { fillIn } from '../../mail-texts/mail-texts.ts'
import { pickMailTexts } from '../../mail-texts/pick-mail-texts.ts'
import type { PushRow } from './push.types.ts'

/** Characters of an answer that are shown where others may look: what it is about, and no more. */
const WORDS = 120

/** Of a name. */
const NAME = 60

/** Characters of an address: what does not fit into a notification leads to the first page. */
const ADDRESS = 1000

function shorten(text: string, most: number): string {
  const line = text.replaceAll(/[\p{Control}\u2028\u2029\s]+/gu, ' ').trim()
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}

export interface Notified {
  company: string
  settings: PushSettings
  /** Oldest first. */
  messages: readonly Message[]
  tag: string
}

/** What somebody is told of answers: who wrote and how it begins, or only that there is something. */
export function writeNotice(
  { page, locale }: Pick<PushRow, 'page' | 'locale'>,
  { company, settings, messages, tag }: Notified,
): PushNotice {
  const texts = pickMailTexts(locale)
  const last = messages.at(-1)
  const said = last?.text.trim() || last?.attachments?.map(({ name }) => name).join(', ')
  const url = page !== null && page.length <= ADDRESS ? page : undefined
  const { icon } = settings
  const base = { beckon: 1, tag, icon, url } as const
  const name = shorten(company, NAME)
  if (settings.preview === false || !said) {
    const { dir, locale: lang } = texts
    return { ...base, title: name, body: fillIn(texts.subject, { company: name }), dir, lang }
  }
  const author = last?.author.kind === 'agent' ? last.author.name : null
  const who = author && author !== company ? `${shorten(author, NAME)} · ${name}` : name
  return { ...base, title: who, body: shorten(said, WORDS), dir: 'auto' }
}
