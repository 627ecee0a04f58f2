function canonize(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? ''
  } catch {
    return ''
  }
}

/**
 * The languages to look for an article in, the best first: the visitor's, then the same without its
 * region, then that language of any region, then the site's own.
 *
 * @param existing the languages there are articles in, that of the most articles first
 */
export function orderLocales(existing: readonly string[], asked = '', own?: string): string[] {
  const wanted = canonize(asked)
  const [language = ''] = wanted.split('-')
  const order = [
    wanted,
    ...wanted.split('-').map((_, i, parts) => parts.slice(0, parts.length - i).join('-')),
    ...existing.filter((each) => language !== '' && each.split('-')[0] === language),
    ...(own === undefined ? existing.slice(0, 1) : [own]),
  ]
  return [...new Set(order)].filter((each) => existing.includes(each))
}
