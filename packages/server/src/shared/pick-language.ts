/** `zh-hant` for `zh-HK`, `pt-br` for `pt-BR`, `de` for `de-AT`; English for what is no language. */
function readLanguage(tag: string): string {
  try {
    const locale = new Intl.Locale(tag.trim().replace('_', '-'))
    if (locale.language === 'zh' && locale.maximize().script === 'Hant') return 'zh-hant'
    if (locale.language === 'pt' && locale.region === 'BR') return 'pt-br'
    return locale.language.replace(/^n[no]$/, 'nb')
  } catch {
    return ''
  }
}

/**
 * Of what there is in some languages, that of the first one wanted.
 *
 * @param wanted BCP 47 each, or a list as in `Accept-Language`
 */
export function pickLanguage<T>(
  languages: Readonly<Record<string, T>>,
  wanted: readonly (string | null | undefined)[],
): T | undefined {
  const tags = wanted.flatMap((list) => list?.split(',') ?? [])
  const known = tags
    .map((tag) => readLanguage(tag.split(';')[0] ?? ''))
    .find((language) => Object.hasOwn(languages, language))
  return known === undefined ? undefined : languages[known]
}
