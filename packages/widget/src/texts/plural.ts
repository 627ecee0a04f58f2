/** The forms of a text with a number in it, by the categories of `Intl.PluralRules`; `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * A text in the form that the language has for its number.
 *
 * @param locale BCP 47
 * @example
 * const unread = plural('pl', { one: '# nowa', few: '# nowe', other: '# nowych' })
 */
export function plural(locale: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const form = new Intl.PluralRules(locale).select(count)
    return (forms[form] ?? forms.other).replace('#', count.toLocaleString(locale))
  }
}
