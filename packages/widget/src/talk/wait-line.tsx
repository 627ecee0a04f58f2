import type { Waiting } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useTexts } from '../panel/use-stores.ts'
import { formatRange } from './format-range.ts'
import { talkWords } from './talk-words.ts'
import { useAnnounced } from './use-announced.ts'

/** Which place a visitor has, and how long it takes. That nobody is there, and until when, the header says. */
export function WaitLine({ place, minutes }: Waiting): JSX.Element {
  const texts = talkWords.use()
  const { locale } = useTexts()
  const more = minutes ? texts.wait(formatRange(minutes, locale)) : ''
  const said = useAnnounced(`${texts.place(place)} ${more}`)
  return (
    <div class="wait">
      <span aria-hidden="true">
        {texts.place(place)} <span>{more}</span>
      </span>
      <span class="unseen" aria-live="polite" aria-atomic="true">
        {said}
      </span>
    </div>
  )
}
