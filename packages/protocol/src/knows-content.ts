import type { MessageContent } from './content.ts'

const VERSIONS: Readonly<Record<MessageContent['kind'], MessageContent['v']>> = {
  replies: 1,
  buttons: 1,
  form: 1,
  card: 1,
  carousel: 1,
  list: 1,
  date: 1,
}

/** Whether it is of a kind and version that is known here: of any other, the text of the message says it all. */
export function knowsContent(content: { kind: string; v: number }): content is MessageContent {
  return Object.hasOwn(VERSIONS, content.kind) && content.v === VERSIONS[content.kind as 'form']
}
