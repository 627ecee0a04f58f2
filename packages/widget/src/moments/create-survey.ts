import type { Moment, MomentValues } from '@beckon/protocol'
import { createElement } from '../launcher/create-element.ts'
import { createComment } from './create-comment.ts'
import { createPart } from './create-part.ts'
import type { MomentTexts } from './texts/moment-texts.ts'

/** One radio, and what it looks like beside it. */
function createScore(score: number, name: string, look: string): HTMLElement {
  const label = createElement('label', { class: 'score' })
  const input = createElement('input', { type: 'radio', name: 'score', value: `${score}` })
  input.setAttribute('aria-label', name)
  const face = createElement('span', { 'aria-hidden': 'true' })
  face.textContent = look
  label.append(input, face)
  return label
}

/** Stars from 1 to 5 or numbers from 0 to 10, and a comment where the site asks for one. */
export function createSurvey(
  { title, data }: Moment,
  words: MomentTexts,
  onSend: (values: MomentValues) => void,
): HTMLElement {
  const isNps = data['scale'] === 'nps'
  const form = createElement('form', { class: isNps ? 'survey nps' : 'survey' }) as HTMLFormElement
  const group = createElement('fieldset', {})
  const row = createElement('div', { class: 'scores' })
  const error = createElement('p', { class: 'error', role: 'alert' })
  const send = createElement('button', { class: 'go', type: 'submit' })
  const comment = createComment(words)
  form.noValidate = true
  send.textContent = words.send
  for (let score = isNps ? 0 : 1; score <= (isNps ? 10 : 5); score++)
    row.append(
      isNps
        ? createScore(score, `${score}`, `${score}`)
        : createScore(score, words.stars(score), '★'),
    )
  group.append(createPart('legend', 'unseen', `${words.rate}: ${title}`), row)
  if (isNps) {
    const ends = createElement('div', { class: 'ends', 'aria-hidden': 'true' })
    ends.append(createPart('span', '', words.least), createPart('span', '', words.most))
    group.append(ends)
  }
  form.append(group, ...(data['comment'] === true ? comment.parts : []), error, send)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const checked = form.querySelector<HTMLInputElement>('input:checked')
    error.textContent = checked ? '' : words.scoreMissing
    if (!checked) return form.querySelector('input')?.focus()
    const text = comment.read()
    if (text === undefined) return
    onSend({ score: Number(checked.value), ...(text && { comment: text }) })
  })
  return form
}
