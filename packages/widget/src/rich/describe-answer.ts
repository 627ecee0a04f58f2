import type { Choice, MessageContent, ReplyValues } from '@beckon/protocol'
import { formatMoment } from '../texts/format-date.ts'
import type { RichTexts } from './texts/rich-texts.ts'

interface Words {
  texts: RichTexts
  locale: string
}

const labelOf = (choices: readonly Choice[], id: unknown): string =>
  choices.find((choice) => choice.id === id)?.label ?? String(id)

/** A day, or a time, as the language writes it. */
export function formatAt(at: string, locale: string): string {
  if (at.length > 10) return formatMoment(at, locale)
  // At noon it is the same day everywhere it is shown.
  const day = new Date(`${at}T12:00:00`)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(day)
}

/** What was answered, part by part: the name of a field, where there is one, and its value. */
export function describeParts(
  content: MessageContent,
  values: ReplyValues,
  { texts, locale }: Words,
): readonly (readonly [name: string, value: string])[] {
  switch (content.kind) {
    case 'replies':
      return [['', labelOf(content.options, values['option'])]]
    case 'list': {
      const picked = values['options']
      const ids = Array.isArray(picked) ? (picked as readonly string[]) : []
      return [['', ids.map((id) => labelOf(content.options, id)).join(', ')]]
    }
    case 'date':
      return [['', formatAt(String(values['at']), locale)]]
    case 'form':
      return content.fields.flatMap(({ id, label, options = [] }) => {
        const value = Object.hasOwn(values, id) ? values[id] : undefined
        if (value === undefined || value === '') return []
        if (typeof value === 'boolean') return [[label, value ? texts.yes : texts.no] as const]
        return [[label, labelOf(options, value)] as const]
      })
    default: {
      const cards = content.kind === 'carousel' ? content.cards : [content]
      return [
        [
          '',
          labelOf(
            cards.flatMap((card) => card.buttons ?? []),
            values['button'],
          ),
        ],
      ]
    }
  }
}

/** The same as one text, for people: it is what agents and other clients read. */
export function describeAnswer(content: MessageContent, values: ReplyValues, words: Words): string {
  const parts = describeParts(content, values, words)
  return parts.map(([name, value]) => (name ? `${name}: ${value}` : value)).join('\n')
}
