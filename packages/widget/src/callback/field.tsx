import type { ComponentChildren, JSX } from 'preact'
import { callbackWords } from './callback-words.ts'

interface FieldProps {
  id: string
  label: string
  optional?: boolean | undefined
  error?: string | undefined
  /** In place of it: that there is too much in the control. */
  told?: JSX.Element | null
  children: ComponentChildren
}

/** A control with its name above and, if need be, what is wrong with it below. */
export function Field({ id, label, optional, error, told, children }: FieldProps): JSX.Element {
  const texts = callbackWords.use()
  return (
    <div class={error || told ? 'field wrong' : 'field'}>
      <div class="label">
        <label for={id}>{label}</label>
        {optional ? <span aria-hidden="true">{texts.optional}</span> : null}
      </div>
      {children}
      {told ??
        (error ? (
          <p class="error" id={`${id}-error`} role="alert">
            {error}
          </p>
        ) : null)}
    </div>
  )
}
