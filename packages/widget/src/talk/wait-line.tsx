import type { Waiting } from '@beckon/protocol'
import type { JSX } from 'preact'
import { describeStatus } from '../panel/describe-status.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { formatRange } from './format-range.ts'
import { talkWords } from './talk-words.ts'
import { useAnnounced } from './use-announced.ts'

/** Which place a visitor has, and how long it takes; by when somebody is there, where nobody is. */
export function WaitLine({ place, minutes }: Waiting): JSX.Element {
  const texts = talkWords.use()
  const panel = useTexts()
  const config = useStore(useStores().chat.session.$config)
  const { away, words } = describeStatus(panel, config ?? {}, Date.now())
  const estimate = minutes && texts.wait(formatRange(minutes, panel.locale))
  const more = estimate ?? (away ? words : '')
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
