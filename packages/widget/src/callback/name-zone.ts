/** It has no name that is the same all year, and would be told as an offset of nothing. */
const UNIVERSAL = /^(Etc\/)?(UTC|UCT|Universal|Zulu)$/

/** A zone that times are told in, by its name: `Central European Time`. */
export function nameZone(
  locale: string,
  { timeZone }: { timeZone: string } = new Intl.DateTimeFormat().resolvedOptions(),
): string {
  if (UNIVERSAL.test(timeZone)) return 'UTC'
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
