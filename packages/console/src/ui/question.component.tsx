import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

interface QuestionProps {
  /** What will happen, and how to undo it. */
  text: string
  /** What the button says that does it. */
  verb: string
  busy: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks once before something is done that somebody else would notice. */
export function Question({ text, verb, busy, onYes, onNo }: QuestionProps): JSX.Element {
  const id = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  // Where somebody is led to, so that Enter pressed twice does nothing.
  useLayoutEffect(() => cancel.current?.focus(), [])
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onNo()
  }
  return (
    <fieldset class="question" aria-labelledby={id} aria-busy={busy} onKeyDown={leave}>
      <p id={id}>{text}</p>
      <div class="form-row">
        <button type="button" class="button button-bad" disabled={busy} onClick={onYes}>
          {verb}
        </button>
        <button ref={cancel} type="button" class="button" onClick={onNo}>
          Cancel
        </button>
      </div>
    </fieldset>
  )
}
