/** Countries looked at before the page may do something else: one takes a slow phone two milliseconds. */
const SLICE = 10

/** What the browser knows of where it is. */
export interface Whereabouts {
  /** BCP 47, the preferred one first. */
  languages: readonly string[]
  /** IANA. */
  timeZone: string | undefined
}

type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined }

function readRegion(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region
  } catch {
    return undefined
  }
}

function hasZone(country: string, timeZone: string): boolean {
  const place: ZonedLocale = new Intl.Locale(`und-${country}`)
  return place.getTimeZones?.()?.includes(timeZone) ?? false
}

/**
 * The country somebody most likely has a number of. Clocks tell better where somebody is than languages do,
 * for half the world reads American English; a language decides where its country keeps that time.
 *
 * @param countries ISO 3166-1 alpha-2, those to choose from
 */
export async function guessCountry(
  countries: readonly string[],
  { languages, timeZone }: Whereabouts,
): Promise<string | undefined> {
  const spoken = languages.map(readRegion).filter((region) => countries.includes(region ?? ''))
  const keepsTime = (country: string | undefined) =>
    country !== undefined && timeZone !== undefined && hasZone(country, timeZone)
  const near = spoken.find(keepsTime)
  if (near) return near
  for (const [index, country] of countries.entries()) {
    if (keepsTime(country)) return country
    // Not by `nextTask`: what two chunks share would be downloaded by everybody.
    if (index % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve))
  }
  return spoken[0]
}
