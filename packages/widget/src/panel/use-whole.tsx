import type { JSX, TargetedInputEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { isEndless } from './is-endless.ts'
import { useTexts } from './use-stores.ts'

/** What a field wears, and what stands beside it. */
export interface Whole {
  isOver: boolean
  about: {
    'aria-invalid': boolean
    'aria-describedby': string
    onBeforeInput(event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>): void
  }
  /** Announced each time; how much it is changes with each key, and is not. */
  told: JSX.Element | null
}

/**
 * A field that cuts nothing: what is too long stays whole in it and says so, and of what is endless nothing is
 * taken.
 *
 * @param id of what stands beside it
 * @param most characters that the gateway takes
 */
export function useWhole(id: string, text: string, most: number): Whole {
  const { errors, locale } = useTexts()
  const [refusals, setRefusals] = useState(0)
  /** What stood here when something endless was not taken. Whoever goes on writing knows. */
  const beside = useRef<string | undefined>(undefined)
  if (beside.current !== text) beside.current = undefined
  const isOver = text.length > most
  return {
    isOver,
    about: {
      'aria-invalid': isOver,
      'aria-describedby': id,
      onBeforeInput(event) {
        if (!isEndless(event.data)) return
        event.preventDefault()
        beside.current = event.currentTarget.value
        setRefusals(refusals + 1)
      },
    },
    told:
      isOver || beside.current === text ? (
        <div class="actions error over" id={id}>
          <span key={refusals} role="alert">
            {errors['message/too-long']}
          </span>
          {isOver && [text.length, most].map((count) => count.toLocaleString(locale)).join('/')}
        </div>
      ) : null,
  }
}
