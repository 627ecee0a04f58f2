import type { JSX } from 'preact'
import { endingWords } from './ending-words.ts'

interface StarsProps {
  /** 0 while none is picked. */
  score: number
  onPick(score: number): void
}

const SCORES = [1, 2, 3, 4, 5]

/** Radio buttons, so that arrow keys and screen readers know them; drawn as stars. */
export function Stars({ score, onPick }: StarsProps): JSX.Element {
  const texts = endingWords.use()
  return (
    <fieldset class="stars">
      <legend>{texts.question}</legend>
      <div>
        {SCORES.map((value) => (
          <label key={value} class={value <= score ? 'on' : ''}>
            <input
              type="radio"
              name="bk-score"
              aria-label={texts.score(value)}
              checked={value === score}
              onChange={() => onPick(value)}
            />
            <span aria-hidden="true">★</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
