import type { JSX } from 'preact'

export const HINT_ID = 'reply-hint'

const WARN_FROM = 500

interface HintProps {
  /** Characters that still fit; below zero, those that do not. */
  left: number
  /** How often something endless was not taken since the text last changed. */
  refusals: number
  isAway: boolean
}

/** What there is to know below the field. That it is too long is read out, and not each count. */
export function ComposerHint({ left, refusals, isAway }: HintProps): JSX.Element {
  if (left < 0 || refusals > 0) {
    return (
      <p class="hint hint-bad" id={HINT_ID}>
        <span key={refusals} role="alert">
          Too long for one message.
        </span>
        {left < 0 && ` ${-left} characters too many.`}
      </p>
    )
  }
  if (left < WARN_FROM) return <p class="hint">{left} characters left</p>
  if (isAway) return <p class="hint">Away. Your reply waits until they return.</p>
  return (
    <p class="hint hint-keys">
      <kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> begins a new line
    </p>
  )
}
