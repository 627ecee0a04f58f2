import { LIMITS } from '@beckon/protocol'
import { createElement } from '../launcher/create-element.ts'
import { isEndless } from '../panel/is-endless.ts'
import { createPart } from './create-part.ts'
import type { MomentTexts } from './texts/moment-texts.ts'

/** Words beside a score, of which nothing is cut: what is too long stays whole and says so. */
export interface Comment {
  parts: readonly HTMLElement[]
  /** Undefined where it is too long; then the focus is there. */
  read(): string | undefined
}

export function createComment(words: MomentTexts): Comment {
  const about = { rows: '2', 'aria-describedby': 'over', 'aria-label': words.comment }
  const field = createElement('textarea', about) as HTMLTextAreaElement
  const told = createElement('p', { class: 'error', id: 'over' })
  const isOver = (): boolean => field.value.length > LIMITS.note
  field.placeholder = words.comment

  /** The sentence is read out, and not each count. */
  function tell(isRefused: boolean): void {
    field.setAttribute('aria-invalid', String(isOver()))
    if (!isOver() && !isRefused) {
      told.replaceChildren()
      return
    }
    if (isRefused || !told.firstChild) {
      const sentence = createPart('span', '', words.tooLong)
      sentence.setAttribute('role', 'alert')
      told.replaceChildren(sentence, '')
    }
    const counts = [field.value.length, LIMITS.note].map((count) =>
      count.toLocaleString(words.locale),
    )
    told.lastChild?.replaceWith(isOver() ? ` ${counts.join('/')}` : '')
  }

  field.addEventListener('input', () => tell(false))
  field.addEventListener('beforeinput', (event) => {
    if (!isEndless(event.data)) return
    event.preventDefault()
    tell(true)
  })
  return {
    parts: [field, told],
    read() {
      if (!isOver()) return field.value.trim()
      field.focus()
      return undefined
    },
  }
}
