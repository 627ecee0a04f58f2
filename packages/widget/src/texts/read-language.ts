/** Rubbish has the language of its first two letters, if they are one; else it is English. */
function parseLocale(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale.replace('_', '-'))
  } catch {
    return parseLocale(locale[2] ? locale.slice(0, 2) : 'en')
  }
}

/**
 * The language whose words are spoken to whom: `de` for `de-AT`, `zh-hant` for `zh-HK`, `pt-br` for `pt-BR`
 * and `pt` for all others who speak it.
 *
 * @param locale BCP 47, or what pages write in its place
 */
export function readLanguage(locale: string): string {
  const parsed = parseLocale(locale)
  const { language, region } = parsed
  if (language === 'zh' && parsed.maximize().script === 'Hant') return 'zh-hant'
  if (language === 'pt' && region === 'BR') return 'pt-br'
  // Of Norwegian there is one of its written forms.
  return language.replace(/^n[no]$/, 'nb')
}

/** The locale as `Intl` takes it. */
export const readLocale = (locale: string): string => String(parseLocale(locale))
