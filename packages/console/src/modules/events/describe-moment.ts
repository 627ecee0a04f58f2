import type { EventWords } from './event-words.ts'

const THINGS: Readonly<Record<string, string>> = {
  appointment: 'an appointment',
  bill: 'a bill',
  callback: 'an offer of a call',
  form: 'an unfinished form',
  fraud: 'a fraud alert',
  order: 'an order',
  survey: 'a survey',
  custom: 'a card',
}

const ANSWERS: Readonly<Record<string, string>> = {
  answer: 'Answered',
  callback: 'Took up',
  confirm: 'Confirmed',
  deny: 'Denied',
  dismiss: 'Dismissed',
  resume: 'Went on with',
}

const ICONS: Readonly<Record<string, EventWords['icon']>> = { confirm: 'check', dismiss: 'close' }

/** What is told of moments; undefined for anything else. */
export function describeMoment(
  name: string,
  properties: Readonly<Record<string, unknown>>,
): EventWords | undefined {
  if (name === 'Moment Due')
    return { icon: 'tag', verb: 'Met the rule', object: String(properties['rule_id']), detail: '' }
  if (!/^Moment (Shown|Answered)$/.test(name)) return undefined
  const { kind, action, variant } = properties
  const object = THINGS[String(kind)] ?? 'a card'
  const detail = typeof variant === 'string' ? `variant ${variant}` : ''
  if (name === 'Moment Shown') return { icon: 'page', verb: 'Was shown', object, detail }
  const known = ANSWERS[String(action)]
  return {
    icon: ICONS[String(action)] ?? 'click',
    verb: known ?? 'Answered',
    object: known ? object : `${object}: ${action}`,
    detail,
  }
}
