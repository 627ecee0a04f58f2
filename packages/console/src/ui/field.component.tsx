import type { JSX } from 'preact'

interface FieldProps {
  label: string
  name: string
  type?: 'text' | 'email' | 'password'
  autocomplete: string
  /** What is known of it before. */
  hint?: string
  numeric?: boolean
  focus?: boolean
}

/** A line of a form, with its label above it. */
export function Field(props: FieldProps): JSX.Element {
  const { label, name, type = 'text', autocomplete, hint, numeric = false, focus = false } = props
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <label class="field">
      <span>{label}</span>
      <input
        {...{ name, autocomplete }}
        type={type as 'text'}
        required
        dir={type === 'text' ? 'auto' : 'ltr'}
        inputMode={numeric ? 'numeric' : 'text'}
        aria-describedby={hintId}
        // What was asked for just now is what somebody goes on with.
        ref={(input) => {
          if (focus && input && !input.dataset['met']) {
            input.dataset['met'] = 'yes'
            input.focus()
          }
        }}
      />
      {hint && (
        <small class="quiet" id={hintId}>
          {hint}
        </small>
      )}
    </label>
  )
}

/** Why a form was refused; said at once to those who listen. */
export function Refusal({ text }: { text: string | null }): JSX.Element {
  return (
    <p class="refusal" role="alert">
      {text}
    </p>
  )
}

/** What stands in a field of a form that is sent. */
export function readField(event: SubmitEvent, name: string): string {
  event.preventDefault()
  return String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? '')
}
