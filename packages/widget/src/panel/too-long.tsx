import { LIMITS } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useTexts } from './use-stores.ts'

export const isTooLong = (text: string): boolean => text.length > LIMITS.messageText

/**
 * Of so much at once not even a part is put into the field: to lay out a megabyte holds up the page for half a
 * minute, and what is cut is lost. Who pasted it has it still.
 */
const MOST = 2 * LIMITS.messageText

export const isEndless = (text: string | null): boolean => Number(text?.length) > MOST

export interface TooLongProps {
  draft: string
  /** How often something endless was refused since the draft last changed. */
  refusals: number
}

/** Why what is written is not sent, or not taken; announced each time. How much it is changes with each key, and is not. */
export function TooLong({ draft, refusals }: TooLongProps): JSX.Element | null {
  const { errors, locale } = useTexts()
  const counts = isTooLong(draft) ? [draft.length, LIMITS.messageText] : []
  return counts[0] || refusals ? (
    <div class="actions error over" id="over">
      <span key={refusals} role="alert">
        {errors['message/too-long']}
      </span>
      {counts.map((count) => count.toLocaleString(locale)).join('/')}
    </div>
  ) : null
}
