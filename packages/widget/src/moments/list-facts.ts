import type { Moment } from '@beckon/protocol'
import type { MomentTexts } from './texts/moment-texts.ts'

type Fact = keyof MomentTexts['facts']

const FACTS: readonly Fact[] = [
  'at',
  'place',
  'merchant',
  'number',
  'status',
  'amount',
  'due',
  'eta',
]

function formatDate(value: string, locale: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value)
  // At noon a day is the same day everywhere.
  const time = new Date(isDay ? `${value}T12:00` : value)
  if (Number.isNaN(time.getTime())) return value
  const style = isDay
    ? ({ dateStyle: 'full' } as const)
    : ({ dateStyle: 'full', timeStyle: 'short' } as const)
  return new Intl.DateTimeFormat(locale, style).format(time)
}

function formatAmount(amount: number, currency: unknown, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: String(currency) }).format(
      amount,
    )
  } catch {
    return [amount, currency].filter((part) => part !== undefined).join(' ')
  }
}

/** What a moment tells besides words, as its language writes it: whatever else `data` holds is not shown. */
export function listFacts(
  { data }: Moment,
  { locale, facts }: MomentTexts,
): readonly (readonly [name: string, value: string])[] {
  return FACTS.flatMap((fact) => {
    const value = data[fact]
    if (fact === 'amount' && typeof value === 'number')
      return [[facts.amount, formatAmount(value, data['currency'], locale)] as const]
    if (typeof value !== 'string' || !value) return []
    const isTime = fact === 'at' || fact === 'due' || fact === 'eta'
    return [[facts[fact], isTime ? formatDate(value, locale) : value] as const]
  })
}
