import type { MomentValues } from '@beckon/protocol'
import { createButton, createElement, createIcon } from '../launcher/create-element.ts'
import { createPart } from './create-part.ts'
import { createSurvey } from './create-survey.ts'
import { listActions, type MomentAction } from './list-actions.ts'
import { listFacts } from './list-facts.ts'
import type { ShownMoment } from './shown-moment.ts'
import type { MomentTexts } from './texts/moment-texts.ts'

const CROSS = 'M6 6l12 12M18 6L6 18'

interface CardOptions {
  words: MomentTexts
  onAnswer(action: string, given?: { values?: MomentValues; label?: string }): void
}

/** A link that stays on the site stays in its tab. */
function createLink({ label, url = '' }: MomentAction): HTMLAnchorElement {
  const link = createPart('a', 'go', label) as HTMLAnchorElement
  link.href = url
  if (/^http/i.test(url) && link.origin !== location.origin) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  return link
}

function createFacts(facts: ReturnType<typeof listFacts>): HTMLElement {
  const list = createElement('dl', {})
  for (const [name, value] of facts) {
    const pair = createElement('div', {})
    pair.append(createPart('dt', '', name), createPart('dd', '', value))
    list.append(pair)
  }
  return list
}

/** A card; all in it is text and elements, never markup. */
export function createCard(moment: ShownMoment, { words, onAnswer }: CardOptions): HTMLElement {
  const { kind, title, body } = moment
  const card = createElement('section', { class: `card ${kind}`, 'aria-labelledby': 'title' })
  const close = createButton('close')
  const name = createPart('h2', 'title', title)
  const facts = listFacts(moment, words)
  const row = createElement('div', { class: 'actions' })
  card.lang = words.locale
  card.dir = words.dir
  name.id = 'title'
  close.setAttribute('aria-label', words.dismiss)
  close.append(createIcon(CROSS, 'cross'))
  close.addEventListener('click', () => onAnswer('dismiss'))
  for (const action of listActions(moment, words)) {
    const button = action.url === undefined ? createButton('go') : createLink(action)
    button.textContent = action.label
    button.dir = 'auto'
    button.addEventListener('click', () => onAnswer(action.id, { label: action.label }))
    row.append(button)
  }
  card.append(createPart('p', 'kind', words.kinds[kind]), name)
  if (body) card.append(createPart('p', 'body', body))
  if (facts[0]) card.append(createFacts(facts))
  if (kind === 'survey')
    card.append(createSurvey(moment, words, (values) => onAnswer('answer', { values })))
  else if (row.firstChild) card.append(row)
  card.append(close)
  return card
}
