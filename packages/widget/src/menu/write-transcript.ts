import type { Message } from '@beckon/protocol'

interface Names {
  /** What the visitor is called. */
  you: string
  company: string
  /** BCP 47 */
  locale: string
}

/** One line, whatever somebody called their file. */
const toLine = (text: string): string => text.replace(/[\p{Control}\u2028\u2029]+/gu, ' ')

/** The chat as a text, a paragraph a message, in the order it was written. */
export function writeTranscript(messages: readonly Message[], names: Names): string {
  const format = new Intl.DateTimeFormat(names.locale, { dateStyle: 'medium', timeStyle: 'short' })
  const nameOf = ({ kind, name }: Message['author']): string =>
    kind === 'visitor' ? names.you : (name ?? names.company)
  return messages
    .map(({ author, text, attachments = [], createdAt }) => {
      const head = `${format.format(new Date(createdAt))} ${nameOf(author)}`
      // Their links end: what stays is that they were there.
      const files = attachments.map(({ name }) => `[${toLine(name)}]`)
      return `${[head, text, ...files].filter(Boolean).join('\n')}\n`
    })
    .join('\n')
}
