import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useTexts } from '../panel/use-stores.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { useCall } from './use-call.ts'

/** Two hundred names, found and sorted once: a slow phone would feel it at each key that is pressed. */
function listOptions(countries: Readonly<Record<string, string>>, locale: string): JSX.Element[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return Object.entries(countries)
    .map(([country, code]) => ({ country, code, name: names.of(country) ?? country }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ country, code, name }) => (
      <option key={country} value={country}>
        {name} (+{code})
      </option>
    ))
}

/** In which country a number without its code is: guessed, shown, and the visitor's to change. */
function CountryChoice(): JSX.Element | null {
  const call = useCall()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const countries = useStore(call.$offer)?.countries
  useStore(call.$fields)
  const country = call.readCountry()
  const options = useMemo(() => listOptions(countries ?? {}, locale), [countries, locale])
  if (!countries || !country) return null
  return (
    <div class="country">
      <span aria-hidden="true" dir="ltr">
        {country} +{countries[country]}
      </span>
      <select
        aria-label={texts.country}
        autocomplete="tel-country-code"
        value={country}
        onChange={(event) => call.set({ country: event.currentTarget.value })}
      >
        {options}
      </select>
    </div>
  )
}

export function PhoneField({ error }: { error: string | undefined }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const { phone } = useStore(call.$fields)
  const code = useStore(call.$offer)?.countries?.[call.readCountry() ?? '']
  // An example from elsewhere would gainsay the country beside it.
  const isFrom = !code || texts.phonePlaceholder.startsWith(`+${code} `)
  const ref = useFocus<HTMLInputElement>()
  useEffect(() => {
    if (error) ref.current?.focus()
  }, [error, ref])
  return (
    <Field id="bk-phone" label={texts.phone} error={error}>
      <div class="number" dir="ltr">
        <CountryChoice />
        <input
          ref={ref}
          id="bk-phone"
          type="tel"
          dir="ltr"
          autocomplete="tel"
          placeholder={isFrom ? texts.phonePlaceholder : ''}
          required
          maxLength={64}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? 'bk-phone-error' : undefined}
          value={phone}
          onInput={(event) => call.set({ phone: event.currentTarget.value })}
        />
      </div>
    </Field>
  )
}
