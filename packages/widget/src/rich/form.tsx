import { checkField, type FormContent, type ReplyFault, type ReplyValues } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { FormField } from './form-field.tsx'
import { richWords } from './rich-words.ts'

interface FormProps {
  id: string
  form: FormContent
  legend: string
  onSubmit(values: ReplyValues): void
}

type Entered = Readonly<Record<string, string | boolean>>
type Faults = Readonly<Record<string, ReplyFault | undefined>>

/** Fields with names, checked when it is sent; the first one that is wrong gets the focus. */
export function Form({ id, form, legend, onSubmit }: FormProps): JSX.Element {
  const texts = richWords.use()
  const [values, setValues] = useState<Entered>({})
  const [faults, setFaults] = useState<Faults>({})
  const root = useRef<HTMLFormElement>(null)
  const { fields, title, submit: label = texts.send } = form

  function submit(event: Event): void {
    event.preventDefault()
    const found = fields.map((field) => [field.id, checkField(field, values[field.id])] as const)
    setFaults(Object.fromEntries(found))
    const wrong = found.findIndex(([, fault]) => fault !== undefined)
    if (wrong === -1) onSubmit(values)
    else root.current?.querySelectorAll<HTMLElement>('input,select')[wrong]?.focus()
  }

  return (
    <form class="rich-form" ref={root} noValidate onSubmit={submit}>
      <fieldset>
        <legend class={title ? 'rich-title' : 'unseen'} dir="auto">
          {title ?? legend}
        </legend>
        {fields.map((field, index) => (
          <FormField
            key={field.id}
            id={`bk-${id}-${index}`}
            field={field}
            value={values[field.id]}
            fault={faults[field.id]}
            onChange={(value) => {
              // A browser may fill in several at once.
              setValues((entered) => ({ ...entered, [field.id]: value }))
              setFaults((found) => ({ ...found, [field.id]: undefined }))
            }}
          />
        ))}
      </fieldset>
      <button type="submit" class="primary" dir="auto">
        {label}
      </button>
    </form>
  )
}
