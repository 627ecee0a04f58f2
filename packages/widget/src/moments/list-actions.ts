import type { Moment } from '@beckon/protocol'
import type { MomentTexts } from './texts/moment-texts.ts'

export interface MomentAction {
  id: string
  label: string
  url?: string | undefined
}

const isSafe = (url: unknown): url is string =>
  typeof url === 'string' && /^(https?:\/\/|mailto:|tel:)/i.test(url)

/** The site's own actions, or those that its kind brings along. */
export function listActions({ kind, actions, data }: Moment, words: MomentTexts): MomentAction[] {
  if (actions[0]) return actions.filter(({ url }) => url === undefined || isSafe(url))
  if (kind === 'callback') return [{ id: 'callback', label: words.callback }]
  if (kind === 'fraud')
    return [
      { id: 'confirm', label: words.confirm },
      { id: 'deny', label: words.deny },
    ]
  const { url } = data
  return kind === 'form' && isSafe(url) ? [{ id: 'resume', label: words.resume, url }] : []
}
