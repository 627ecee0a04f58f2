import { isSupportedCountry } from 'libphonenumber-js/min'

/**
 * The country a machine is set up for, ISO 3166-1 alpha-2. Until somebody names the site's own,
 * it is the likeliest one to read national phone numbers in.
 *
 * @param locale BCP 47
 */
export function guessCountry(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return isSupportedCountry(region) ? region : 'US'
}
