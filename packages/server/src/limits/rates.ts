/** Whose requests are counted: those of a network, of a visitor's session, of a site. */
export type Scope = 'network' | 'session' | 'site'

export type Counted = 'sessions' | 'messages' | 'events' | 'uploads' | 'searches'

/** How many a minute, as many at once; for connections: how many at a time. */
export type Rates = Readonly<Record<Rate, number>>

/** Where there is none it is no limit: `Infinity`. */
export type Rate = `${Counted}.${Scope}` | 'connections.network'

const SCOPES: readonly Scope[] = ['network', 'session', 'site']

/** Generous: an office, a school or a train is one network too. */
export const STANDARD_RATES: Partial<Rates> = {
  'connections.network': 1000,
  'sessions.network': 120,
  'sessions.site': 6000,
  'messages.session': 120,
  'messages.network': 1200,
  'messages.site': 30_000,
  'events.network': 12_000,
  'events.site': 600_000,
  'uploads.session': 60,
  'uploads.network': 300,
  'uploads.site': 6000,
  'searches.network': 300,
  'searches.site': 12_000,
}

const isRate = (name: string): name is Rate => Object.hasOwn(STANDARD_RATES, name)

/** Every rate there is, for whoever sets one. */
export const RATE_NAMES: readonly string[] = Object.keys(STANDARD_RATES)

/**
 * What the owner of a gateway wrote: `off`, or those that are not to be as they are by themselves,
 * `sessions.network=600,messages.session=off`.
 *
 * @throws Error that says what was expected
 */
export function parseRates(text: string): Partial<Rates> {
  if (text.trim() === 'off') return {}
  const rates = { ...STANDARD_RATES }
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim())
    const number = value === 'off' ? Number.POSITIVE_INFINITY : Number(value)
    if (!isRate(name) || value === '' || !(number >= 1))
      throw new Error(
        `Expected off, or numbers such as sessions.network=600, of ${RATE_NAMES.join(', ')}.`,
      )
    rates[name] = number
  }
  return rates
}

export const rateOf = (rates: Partial<Rates>, counted: Counted, scope: Scope): number =>
  rates[`${counted}.${scope}`] ?? Number.POSITIVE_INFINITY

export { SCOPES }
