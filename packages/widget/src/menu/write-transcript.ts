import type { Message } from '@beckon/protocol'

interface Names {
  /** What the visitor is called. */
  you: string
  company: string
  /** BCP 47 */
  locale: string
}

/** The chat as a text, a paragraph a message, in the order it was written. */
export function writeTranscript(messages: readonly Message[], names: Names): string {
  const format = new Intl.DateTimeFormat(names.locale, { dateStyle: 'medium', timeStyle: 'short' })
  const nameOf = ({ kind, name }: Message['author']): string =>
    kind === 'visitor' ? names.you : (name ?? names.company)
  return messages
    .map(({ author, text, createdAt }) => {
      const head = `${format.format(new Date(createdAt))} ${nameOf(author)}`
      return `${head}\n${text}\n`
    })
    .join('\n')
}
