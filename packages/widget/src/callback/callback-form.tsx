import { LIMITS } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useFocus } from '../panel/use-focus.ts'
import { useCompany, useTexts } from '../panel/use-stores.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { type CallbackFormState, useCallbackForm } from './use-callback-form.ts'
import { WhenField } from './when-field.tsx'

function PhoneField({ form }: { form: CallbackFormState }): JSX.Element {
  const texts = callbackWords.use()
  const ref = useFocus<HTMLInputElement>()
  const { phoneError } = form
  useEffect(() => {
    if (phoneError) ref.current?.focus()
  }, [phoneError, ref])
  return (
    <Field id="bk-phone" label={texts.phone} error={phoneError}>
      <input
        ref={ref}
        id="bk-phone"
        type="tel"
        dir="ltr"
        autocomplete="tel"
        placeholder={texts.phonePlaceholder}
        required
        maxLength={64}
        aria-invalid={Boolean(phoneError)}
        aria-describedby={phoneError ? 'bk-phone-error' : undefined}
        value={form.fields.phone}
        onInput={(event) => form.set({ phone: event.currentTarget.value })}
      />
    </Field>
  )
}

export function CallbackForm(): JSX.Element {
  const { requestCall } = useTexts()
  const texts = callbackWords.use()
  const company = useCompany()
  const form = useCallbackForm()
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <p class="lead">{texts.callLead(company)}</p>
      <PhoneField form={form} />
      <Field id="bk-name" label={texts.name} optional>
        <input
          id="bk-name"
          autocomplete="name"
          maxLength={LIMITS.name}
          value={form.fields.name}
          onInput={(event) => form.set({ name: event.currentTarget.value })}
        />
      </Field>
      <Field id="bk-note" label={texts.note} optional>
        <textarea
          id="bk-note"
          rows={2}
          dir="auto"
          maxLength={LIMITS.note}
          value={form.fields.note}
          onInput={(event) => form.set({ note: event.currentTarget.value })}
        />
      </Field>
      <WhenField form={form} />
      {form.formError ? (
        <p class="error" role="alert">
          {form.formError}
        </p>
      ) : null}
      <button type="submit" class="primary" aria-disabled={form.busy}>
        {requestCall}
      </button>
      <p class="fine">{form.consent}</p>
    </form>
  )
}
