import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { talkWords } from './talk-words.ts'

/** `42 sec`, or `3 min`, as the language writes it. */
function formatLeft(milliseconds: number, locale: string): string {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 1)
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value)
}

/**
 * What was written goes out by itself, but not at once, and in how long. The log reads out the sentence, and not each
 * second.
 *
 * @param until milliseconds since 1970
 */
export function LaterLine({ until }: { until: number }): JSX.Element {
  const { platform } = useStores().client
  const { locale } = useTexts()
  const texts = talkWords.use()
  const [now, setNow] = useState(platform.now)
  useEffect(() => platform.startTimer(() => setNow(platform.now()), 1000), [now, platform])
  return (
    <div class="wait later">
      <span>
        {texts.later} <span aria-live="off">{formatLeft(until - now, locale)}</span>
      </span>
    </div>
  )
}
