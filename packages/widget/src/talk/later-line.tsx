import type { JSX } from 'preact'
import { talkWords } from './talk-words.ts'
import { TimeLeft } from './time-left.tsx'

/**
 * What was written goes out by itself, but not at once, and in how long. The log reads out the sentence, and not each
 * second.
 *
 * @param until milliseconds since 1970
 */
export function LaterLine({ until }: { until: number }): JSX.Element {
  const texts = talkWords.use()
  return (
    <div class="wait later">
      <span>
        {texts.later} <TimeLeft until={until} />
      </span>
    </div>
  )
}
