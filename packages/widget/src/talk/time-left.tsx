import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useStores, useTexts } from '../panel/use-stores.ts'

/** `42 sec`, or `3 min`, as the language writes it. */
function formatLeft(milliseconds: number, locale: string): string {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 1)
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value)
}

/**
 * How long until then, each second anew; to be read, not announced.
 *
 * @param until milliseconds since 1970
 */
export function TimeLeft({ until }: { until: number }): JSX.Element {
  const { platform } = useStores().client
  const { locale } = useTexts()
  const [now, setNow] = useState(platform.now)
  useEffect(() => platform.startTimer(() => setNow(platform.now()), 1000), [now, platform])
  return <span aria-live="off">{formatLeft(until - now, locale)}</span>
}
