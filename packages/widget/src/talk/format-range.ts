const HOUR = 60

/** `2–5 min` or `1–3 hr`, as the language writes it. */
export function formatRange({ from, to }: { from: number; to: number }, locale: string): string {
  const isLong = to > 2 * HOUR
  const unit = isLong ? 'hour' : 'minute'
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
  const [least, most] = isLong
    ? [Math.max(1, Math.floor(from / HOUR)), Math.ceil(to / HOUR)]
    : [from, to]
  return least === most ? format.format(most) : format.formatRange(least, most)
}
