import { createUlid, type MessageContent } from '@beckon/protocol'
import { until } from '../poll.ts'
import type { Guide } from './guide.ts'

const options = [
  { id: 's', label: 'Small' },
  { id: 'm', label: 'Medium' },
  { id: 'l', label: 'Large' },
]

const QUESTIONS: readonly { state: string; css: string; content: MessageContent }[] = [
  { state: 'rich-replies', css: '.rich', content: { kind: 'replies', v: 1, options } },
  {
    state: 'rich-form',
    css: '.rich-form',
    content: {
      kind: 'form',
      v: 1,
      title: 'Your order',
      fields: [
        { id: 'mail', label: 'E-mail', type: 'email', required: true },
        { id: 'size', label: 'Size', type: 'select', options },
        { id: 'ok', label: 'I agree', type: 'checkbox', required: true },
      ],
    },
  },
  {
    state: 'rich-carousel',
    css: '.rich-carousel',
    content: {
      kind: 'carousel',
      v: 1,
      cards: ['Oak', 'Ash', 'Elm'].map((title) => ({
        title,
        text: 'Made to order',
        buttons: [{ id: title, label: 'This one' }],
      })),
    },
  },
  {
    state: 'rich-list',
    css: '.rich-option',
    content: { kind: 'list', v: 1, options: options.map((one) => ({ ...one, hint: 'In stock' })) },
  },
  {
    state: 'rich-date',
    css: '.rich-input',
    content: { kind: 'date', v: 1, slots: ['2030-12-03T09:00:00Z', '2030-12-03T10:00:00Z'] },
  },
]

/** Asks each kind of question, as the site's server does. */
export async function ask({ demo, find, visit, say }: Guide): Promise<void> {
  await say('One more thing')
  interface Conversations {
    conversations: { id: string; cases: { lastMessage: { text: string } | null }[] }[]
  }
  const { conversations } = await until(
    () => demo.read<Conversations>('/v1/conversations'),
    (answer) => answer.conversations[0]?.cases[0]?.lastMessage?.text === 'One more thing',
  )
  const id = conversations[0]?.id
  for (const { state, css, content } of QUESTIONS) {
    const response = await fetch(new URL(`/v1/conversations/${id}/messages`, demo.gateway), {
      method: 'POST',
      headers: { authorization: `Bearer ${demo.secret}` },
      body: JSON.stringify({
        id: createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
        text: 'Which one would you like?',
        content,
      }),
    })
    if (!response.ok) throw new Error(`${state}: ${await response.text()}`)
    await find(css).last().waitFor()
    await visit(state)
  }
}
