import { checkReply, type DateContent, type ReplyValues } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useTexts } from '../panel/use-stores.ts'
import { formatAt } from './describe-answer.ts'
import { withOffset } from './local-time.ts'
import { Pick } from './pick.tsx'
import { richWords } from './rich-words.ts'

interface DateProps {
  id: string
  date: DateContent
  legend: string
  onPick(values: ReplyValues): void
}

/** The browser's own picker, or a choice of the times offered. */
export function DateField({ id, date, legend, onPick }: DateProps): JSX.Element {
  const texts = richWords.use()
  const { locale } = useTexts()
  const [value, setValue] = useState('')
  const [error, setError] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { time, min, max, slots } = date
  if (slots) {
    const options = slots.map((slot) => ({ id: slot, label: formatAt(slot, locale) }))
    return <Pick id={id} legend={legend} options={options} onPick={([at = '']) => onPick({ at })} />
  }

  function submit(event: Event): void {
    event.preventDefault()
    const at = (time ? withOffset(value) : value) ?? ''
    const fault = checkReply(date, { at })[0]
    setError(!fault ? '' : at ? texts.dateWrong : texts.pickOne)
    if (fault) input.current?.focus()
    else onPick({ at })
  }

  return (
    <form class="rich-form" noValidate onSubmit={submit}>
      <fieldset>
        <legend class="unseen">{legend}</legend>
        <label class="rich-label" for={`bk-${id}`}>
          {time ? texts.time : texts.day}
        </label>
        <input
          ref={input}
          id={`bk-${id}`}
          class="rich-input"
          type={time ? 'datetime-local' : 'date'}
          min={min && time ? `${min}T00:00` : min}
          max={max && time ? `${max}T23:59` : max}
          value={value}
          aria-invalid={error !== ''}
          aria-describedby={error ? `bk-${id}-error` : undefined}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        {error ? (
          <p class="error" id={`bk-${id}-error`} role="alert">
            {error}
          </p>
        ) : null}
      </fieldset>
      <button type="submit" class="primary">
        {texts.send}
      </button>
    </form>
  )
}
