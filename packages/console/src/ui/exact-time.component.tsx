import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { formatClock, formatExact } from './time.ts'

/** The time of a day; the exact one where the pointer or the focus is, until Esc. */
export function ExactTime({ at }: { at: string }): JSX.Element {
  const id = useId()
  const [isShut, setShut] = useState(false)
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isShut) return
    event.preventDefault()
    setShut(true)
  }
  return (
    <span class={`exact ${isShut ? 'exact-shut' : ''}`}>
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={leave}
        onBlur={() => setShut(false)}
        onMouseLeave={() => setShut(false)}
      >
        <time dateTime={at}>{formatClock(at)}</time>
      </button>
      <span id={id} class="exact-tip" role="tooltip">
        {formatExact(at)}
      </span>
    </span>
  )
}
