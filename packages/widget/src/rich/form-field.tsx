import { type FormField as Field, LIMITS, type ReplyFault } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useWhole } from '../panel/use-whole.tsx'
import { richWords } from './rich-words.ts'
import type { RichTexts } from './texts/rich-texts.ts'

interface FieldProps {
  id: string
  field: Field
  value: string | boolean | undefined
  fault: ReplyFault | undefined
  onChange(value: string | boolean): void
}

/** How a browser helps with each: the right keys, and what it knows already. */
const TYPES = {
  text: { type: 'text' },
  email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
  phone: { type: 'tel', autocomplete: 'tel', dir: 'ltr' },
} as const

function tellFault(fault: ReplyFault, type: Field['type'], texts: RichTexts): string {
  if (fault === 'missing') return type === 'select' ? texts.pickOne : texts.missing
  if (type === 'email') return texts.emailWrong
  return type === 'phone' ? texts.phoneWrong : texts.missing
}

/** One field with its name, and, if need be, what is wrong with it. */
export function FormField({ id, field, value, fault, onChange }: FieldProps): JSX.Element {
  const texts = richWords.use()
  const { label, type, required, maxLength = LIMITS.note, options = [] } = field
  const entered = String(value ?? '')
  const whole = useWhole(`${id}-error`, entered, maxLength)
  const about = {
    id,
    required,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id}-error` : undefined,
  } as const
  const error = fault ? (
    <p class="error" id={`${id}-error`} role="alert">
      {tellFault(fault, type, texts)}
    </p>
  ) : null
  if (type === 'checkbox') {
    return (
      <div class="rich-field">
        <label class="rich-option" for={id}>
          <input
            {...about}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <span dir="auto">{label}</span>
        </label>
        {error}
      </div>
    )
  }
  const change = (event: { currentTarget: HTMLInputElement | HTMLSelectElement }): void =>
    onChange(event.currentTarget.value)
  return (
    <div class="rich-field">
      <label class="rich-label" for={id}>
        <span dir="auto">{label}</span>
        {required ? null : <small> ({texts.optional})</small>}
      </label>
      {type === 'select' ? (
        <select {...about} class="rich-input" value={entered} onChange={change}>
          <option value="">{texts.choose}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...about}
          {...TYPES[type]}
          class="rich-input"
          {...whole.about}
          aria-invalid={whole.isOver || fault !== undefined}
          value={entered}
          onInput={change}
        />
      )}
      {(type !== 'select' && whole.told) || error}
    </div>
  )
}
