import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useTexts } from '../panel/use-stores.ts'
import { useWhole } from '../panel/use-whole.tsx'
import { MOST } from './call-fields.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { fillCountries } from './fill-countries.ts'
import { useCall } from './use-call.ts'

/** In which country a number without its code is: guessed, shown, and the visitor's to change. */
function CountryChoice(): JSX.Element | null {
  const call = useCall()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const codes = useStore(call.$offer)?.countries
  useStore(call.$fields)
  const country = call.readCountry()
  const ref = useRef<HTMLSelectElement>(null)
  const isThere = Boolean(codes && country)

  useLayoutEffect(() => {
    const chosen = call.readCountry()
    if (!ref.current || !codes || !chosen) return undefined
    const leaving = new AbortController()
    void fillCountries(ref.current, { codes, chosen, locale }, leaving.signal)
    return () => leaving.abort()
  }, [call, codes, locale, isThere])

  if (!codes || !country) return null
  return (
    <div class="country">
      <span aria-hidden="true" dir="ltr">
        {country} +{codes[country]}
      </span>
      <select
        ref={ref}
        aria-label={texts.country}
        autocomplete="tel-country-code"
        onChange={(event) => call.set({ country: event.currentTarget.value })}
      />
    </div>
  )
}

export function PhoneField({ error }: { error: string | undefined }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const { phone } = useStore(call.$fields)
  const state = useStore(call.$state)
  const { isOver, about, told } = useWhole('bk-phone-error', phone, MOST.phone)
  const code = useStore(call.$offer)?.countries?.[call.readCountry() ?? '']
  // An example from elsewhere would gainsay the country beside it.
  const isFrom = !code || texts.phonePlaceholder.startsWith(`+${code} `)
  const ref = useFocus<HTMLInputElement>()
  useEffect(() => {
    if (error || state.fault === 'phone') ref.current?.focus()
  }, [error, state, ref])
  return (
    <Field id="bk-phone" label={texts.phone} error={error} told={told}>
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
          {...about}
          aria-invalid={isOver || Boolean(error)}
          value={phone}
          onInput={(event) => call.set({ phone: event.currentTarget.value })}
        />
      </div>
    </Field>
  )
}
