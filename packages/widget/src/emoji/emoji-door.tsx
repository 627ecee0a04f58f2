import type { JSX } from 'preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { talkWords } from '../talk/talk-words.ts'
import { insertText } from './insert-text.ts'
import type { PickerProps } from './picker.tsx'

/** Fetched once somebody wants one. */
const Picker = createLazyPart<PickerProps>(() => import('./picker.tsx'))

/** Opens the emoji beside the field; what is picked goes where the caret is. */
export function EmojiDoor(): JSX.Element {
  const texts = talkWords.use()
  const [open, setOpen] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  const field = (): HTMLTextAreaElement | null | undefined =>
    ref.current?.form?.querySelector('textarea')

  const close = useCallback((toField: boolean): void => {
    setOpen(false)
    if (toField) ref.current?.form?.querySelector('textarea')?.focus()
  }, [])

  return (
    <>
      <button
        ref={ref}
        type="button"
        class="tool smile"
        aria-label={texts.emoji}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3a9 9 0 100 18 9 9 0 000-18zM8.5 14.2c1.8 2.3 5.2 2.3 7 0M9 9.5h.01M15 9.5h.01" />
        </svg>
      </button>
      {open ? <Picker onPick={(emoji) => insertText(field(), emoji)} onClose={close} /> : null}
    </>
  )
}
