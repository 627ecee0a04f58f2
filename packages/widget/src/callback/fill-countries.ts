import { learnLocale } from '../texts/learn-locale.ts'
import { pause } from '../texts/pause.ts'

export interface Countries {
  /** ISO 3166-1 alpha-2 -> the code that calls it, without the plus. */
  codes: Readonly<Record<string, string>>
  /** The one that is chosen. */
  chosen: string
  locale: string
}

/** Countries named, or put on the page, before the page may do something else. */
const SLICE = 20

/**
 * Lets a visitor choose from two hundred countries by their names: the chosen one is there at once, by its code, the
 * others come before and after it, a few at a time. All of them hold up a slow phone, and so does what the browser has
 * to look up before it names or sorts the first.
 */
export async function fillCountries(
  select: HTMLSelectElement,
  { codes, chosen, locale }: Countries,
  signal: AbortSignal,
): Promise<void> {
  const entitle = (option: HTMLOptionElement, name: string): void => {
    option.text = `${name} (+${codes[option.value]})`
  }
  const write = (country: string): HTMLOptionElement => {
    const option = document.createElement('option')
    option.value = country
    return option
  }
  const first = write(chosen)
  entitle(first, chosen)
  select.replaceChildren(first)
  await learnLocale(locale)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  entitle(first, names.of(chosen) ?? chosen)
  await pause()
  const named: { name: string; option: HTMLOptionElement }[] = []
  for (const country of Object.keys(codes)) {
    const name = names.of(country) ?? country
    const option = country === chosen ? first : write(country)
    entitle(option, name)
    named.push({ name, option })
    if (named.length % SLICE === 0) await pause()
  }
  const { compare } = new Intl.Collator(locale)
  compare('a', 'b')
  await pause()
  // By what was kept here: an option reads its text anew each time.
  named.sort((a, b) => compare(a.name, b.name))
  const place = named.findIndex(({ option }) => option === first)
  for (const [index, { option }] of named.entries()) {
    if (index % SLICE === 0) await pause()
    if (signal.aborted) return
    if (index < place) first.before(option)
    else if (index > place) select.append(option)
  }
}
