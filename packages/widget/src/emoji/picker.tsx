import type { JSX, RefObject } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Wished } from '../panel/lazy-view.tsx'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { talkWords } from '../talk/talk-words.ts'
import { emojiCss } from './emoji.css.ts'
import { findEmoji } from './find-emoji.ts'
import { insertText } from './insert-text.ts'
import { useRecent } from './recent.ts'
import { applyTone, TONES } from './tone.ts'
import { createArrows } from './use-arrows.ts'

export interface PickerProps extends Wished {
  /** What is picked goes where its caret is. */
  field: RefObject<HTMLTextAreaElement | null>
  setOpen(open: boolean): void
}

export const load: ViewModule['load'] = talkWords.load

/** Common emoji to pick from, in the glyphs of the device. */
export function View({ field, setOpen }: PickerProps): JSX.Element {
  const texts = talkWords.use()
  const { emoji: name } = useTexts()
  const ref = useStyles<HTMLDivElement>(emojiCss)
  const [query, setQuery] = useState('')
  const { recent, tone, add, setTone } = useRecent()
  const move = useMemo(() => createArrows(ref), [ref])
  const found = findEmoji(query)
  const groups = query ? found : [recent.map((emoji) => ({ emoji, words: '' })), ...found]

  useEffect(() => {
    const root = ref.current?.getRootNode()
    const form = ref.current?.closest('form')
    ref.current?.querySelector('input')?.focus()
    const leave = (event: Event): void => {
      if (form && !event.composedPath().includes(form)) setOpen(false)
    }
    root?.addEventListener('pointerdown', leave)
    return () => root?.removeEventListener('pointerdown', leave)
  }, [ref, setOpen])

  function close(): void {
    setOpen(false)
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    move(event)
    if (event.key !== 'Escape') {
      // Enter in the field must not send what is written so far.
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
      return
    }
    // The panel stays: one Escape closes one thing, also where the browser closes by it what fills the screen.
    event.stopPropagation()
    event.preventDefault()
    close()
  }

  function pick(emoji: string): void {
    add(emoji)
    close()
    insertText(field.current, applyTone(emoji, TONES[tone] ?? ''))
  }

  return (
    <div class="emoji" role="dialog" aria-label={name} ref={ref} onKeyDown={onKeyDown}>
      <div class="top">
        <input
          type="search"
          aria-label={texts.find}
          placeholder={texts.find}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button
          type="button"
          class="tool"
          aria-label={`${texts.tone} ${tone + 1}/${TONES.length}`}
          title={texts.tone}
          onClick={() => setTone((tone + 1) % TONES.length)}
        >
          {applyTone('✋', TONES[tone] ?? '')}
        </button>
      </div>
      <div class="all" role="listbox" aria-label={name}>
        {groups.map((group) =>
          group.length === 0 ? null : (
            <div key={group[0]?.emoji} class="group" role="presentation">
              {group.map(({ emoji }) => (
                <button
                  key={emoji}
                  type="button"
                  role="option"
                  aria-selected="false"
                  tabIndex={-1}
                  onClick={() => pick(emoji)}
                >
                  {applyTone(emoji, TONES[tone] ?? '')}
                </button>
              ))}
            </div>
          ),
        )}
      </div>
      <p class="none" role="status">
        {found.length === 0 ? texts.none : ''}
      </p>
    </div>
  )
}
