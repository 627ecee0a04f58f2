import type { JSX } from 'preact'
import { suggestTime, toLocalTime } from '../stores/call-time.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import type { CallbackFormState } from './use-callback-form.ts'

/** As soon as possible, or at a time of the visitor's choosing. */
export function WhenField({ form }: { form: CallbackFormState }): JSX.Element {
  const texts = callbackWords.use()
  const { scheduled, time } = form.fields
  const choice = (label: string, on: boolean): JSX.Element => (
    <label>
      <input
        type="radio"
        name="when"
        checked={scheduled === on}
        onChange={() => form.set({ scheduled: on, time: time || suggestTime(Date.now()) })}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="when">
      <legend>{texts.when}</legend>
      <div class="segments">
        {choice(texts.soon, false)}
        {choice(texts.later, true)}
      </div>
      {scheduled ? (
        <Field id="bk-time" label={texts.time} error={form.timeError}>
          <input
            id="bk-time"
            type="datetime-local"
            min={toLocalTime(Date.now())}
            aria-invalid={Boolean(form.timeError)}
            aria-describedby={form.timeError ? 'bk-time-error' : undefined}
            value={time}
            onInput={(event) => form.set({ time: event.currentTarget.value })}
          />
        </Field>
      ) : null}
    </fieldset>
  )
}
