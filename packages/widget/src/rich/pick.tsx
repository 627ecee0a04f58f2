import type { Choice } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { richWords } from './rich-words.ts'

interface PickProps {
  /** Names the group, so that those of two messages are not one. */
  id: string
  legend: string
  options: readonly (Choice & { hint?: string | undefined })[]
  multiple?: boolean | undefined
  onPick(ids: readonly string[]): void
}

/** One of many, or several, and then a button: nothing is sent by an arrow key. */
export function Pick({ id, legend, options, multiple, onPick }: PickProps): JSX.Element {
  const texts = richWords.use()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)

  function change(option: string, on: boolean): void {
    setMissing(false)
    setPicked((before) => {
      const others = multiple ? before.filter((other) => other !== option) : []
      return on ? [...others, option] : others
    })
  }

  function submit(event: Event): void {
    event.preventDefault()
    setMissing(!picked[0])
    if (picked[0]) onPick(picked)
    else first.current?.focus()
  }

  return (
    <form class="rich-form" noValidate onSubmit={submit}>
      <fieldset aria-describedby={missing ? `bk-${id}-error` : undefined}>
        <legend class="unseen">{legend}</legend>
        {options.map(({ id: option, label, hint }, index) => (
          <label key={option} class="rich-option">
            <input
              ref={index === 0 ? first : undefined}
              type={multiple ? 'checkbox' : 'radio'}
              name={`bk-${id}`}
              checked={picked.includes(option)}
              onChange={(event) => change(option, event.currentTarget.checked)}
            />
            <span>
              <span dir="auto">{label}</span>
              {hint ? <small dir="auto">{hint}</small> : null}
            </span>
          </label>
        ))}
      </fieldset>
      {missing ? (
        <p class="error" id={`bk-${id}-error`} role="alert">
          {texts.pickOne}
        </p>
      ) : null}
      <button type="submit" class="primary">
        {texts.send}
      </button>
    </form>
  )
}
