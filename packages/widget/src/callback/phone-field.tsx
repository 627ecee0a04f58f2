import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useTexts } from '../panel/use-stores.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { useCall } from './use-call.ts'

/** In which country a number without its code is: guessed, shown, and the visitor's to change. */
function CountryChoice(): JSX.Element | null {
  const call = useCall()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const countries = useStore(call.$offer)?.countries
  useStore(call.$fields)
  const country = call.readCountry()
  if (!countries || !country) return null
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const nameOf = (code: string): string => names.of(code) ?? code
  const sorted = Object.keys(countries).sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale))
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
        {sorted.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)} (+{countries[code]})
          </option>
        ))}
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
