import type { EventWords } from './event-words.ts'

interface Wording extends Pick<EventWords, 'icon' | 'verb'> {
  /** The property that says what with; the first there is. */
  object?: readonly string[]
  /** Put behind it. */
  unit?: string
}

const WHAT = ['text', 'label', 'selector']

/** What tracking sees by itself, in words an agent would use. */
const OBSERVATIONS: Readonly<Record<string, Wording>> = {
  'Outbound Link Clicked': { icon: 'leave', verb: 'Left for', object: ['href'] },
  'Email Link Clicked': { icon: 'mail', verb: 'Clicked a mail address' },
  'Phone Link Clicked': { icon: 'click', verb: 'Clicked a phone number' },
  'File Downloaded': { icon: 'down', verb: 'Downloaded', object: ['text', 'href'] },
  'Form Started': { icon: 'page', verb: 'Began a form' },
  'Form Submitted': { icon: 'check', verb: 'Sent a form' },
  'Form Invalid': { icon: 'page', verb: 'Was held up in a form at', object: ['field'] },
  'Form Abandoned': { icon: 'close', verb: 'Gave up a form at', object: ['field'] },
  'Page Scrolled': { icon: 'down', verb: 'Scrolled to', object: ['depth'], unit: ' %' },
  'Page Engaged': { icon: 'page', verb: 'Read for', object: ['seconds'], unit: ' s' },
  'Rage Click': { icon: 'click', verb: 'Clicked again and again', object: WHAT },
  'Dead Click': { icon: 'click', verb: 'Clicked without an answer', object: WHAT },
  'Error Click': { icon: 'click', verb: 'Clicked into an error', object: WHAT },
  'Error Occurred': { icon: 'close', verb: 'Met an error', object: ['message'] },
  'Visitor Idle': { icon: 'person', verb: 'Went quiet over a', object: ['over'] },
  'Products Searched': { icon: 'page', verb: 'Searched for', object: ['query'] },
  'Element Viewed': { icon: 'page', verb: 'Saw', object: ['view'] },
  'Text Copied': { icon: 'copy', verb: 'Copied a text' },
}

/** Undefined for what a site tracks itself. */
export function describeObservation(
  name: string,
  properties: Readonly<Record<string, unknown>>,
): EventWords | undefined {
  const wording = OBSERVATIONS[name]
  if (!wording) return undefined
  const { icon, verb, object: names = [], unit = '' } = wording
  const said = names.map((key) => properties[key]).find((value) => value !== undefined)
  const object = said === undefined ? '' : `${said}${unit}`
  return { icon, verb, object, detail: '' }
}
