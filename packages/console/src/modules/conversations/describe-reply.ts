import { type Choice, knowsContent, type MessageContent, type ReplyValues } from '@beckon/protocol'
import { formatExact } from '../../ui/time.ts'

/** One part of an answer: the name of a field, empty where there is none, and what was said. */
export type AnswerPart = readonly [name: string, value: string]

const labelOf = (choices: readonly Choice[], id: unknown): string =>
  choices.find((choice) => choice.id === id)?.label ?? String(id)

function describeForm(fields: (MessageContent & { kind: 'form' })['fields'], values: ReplyValues) {
  return fields.flatMap(({ id, label, options = [] }): AnswerPart[] => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    if (value === undefined || value === '') return []
    if (typeof value === 'boolean') return [[label, value ? 'Yes' : 'No']]
    return [[label, labelOf(options, value)]]
  })
}

/** What was answered, in the words of what was asked; nothing where that is not known here. */
export function describeReply(content: MessageContent, values: ReplyValues): AnswerPart[] {
  if (!knowsContent(content)) return []
  switch (content.kind) {
    case 'form':
      return describeForm(content.fields, values)
    case 'replies':
      return [['', labelOf(content.options, values['option'])]]
    case 'list': {
      const picked = values['options']
      const ids = Array.isArray(picked) ? (picked as readonly string[]) : []
      return ids.map((id): AnswerPart => ['', labelOf(content.options, id)])
    }
    case 'date': {
      const at = String(values['at'])
      return [['', at.length > 10 ? formatExact(at) : at]]
    }
    default: {
      const cards = content.kind === 'carousel' ? content.cards : [content]
      const buttons = cards.flatMap((card) => card.buttons ?? [])
      return [['', labelOf(buttons, values['button'])]]
    }
  }
}
