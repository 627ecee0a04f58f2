import { type Attachment, LIMITS } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { Doors } from './doors.tsx'
import { Icon } from './icon.tsx'
import { isEndless } from './is-endless.ts'
import { expectLines } from './lazy-lines.tsx'
import { useFocus } from './use-focus.ts'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'
import { useWhole } from './use-whole.tsx'

const TALLEST = 132

/** While an input method is composing, Enter belongs to it. */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing
}

export function Composer(): JSX.Element {
  const { $draft, chat, files } = useStores()
  const attached = useStore(files.$attached)
  const texts = useTexts()
  const draft = useStore($draft)
  const { isOver, about, told } = useWhole('over', draft, LIMITS.messageText)
  const ref = useFocus<HTMLTextAreaElement>()

  // The height follows the text, so it is measured after each change of it.
  useLayoutEffect(() => {
    const field = ref.current
    if (!field) return
    field.style.height = 'auto'
    // Measuring an empty one would lay out the whole panel as it opens.
    if (draft) field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`
  }, [draft, ref])

  function write(text: string): void {
    if (!draft) expectLines()
    $draft.set(text)
    chat.typing.tell(text !== '')
  }

  function send(): void {
    ref.current?.focus()
    if (isOver) return
    if (attached) attached(sendNow)
    else if ($draft.get().trim()) sendNow()
  }

  function sendNow(attachments?: readonly Attachment[]): void {
    const text = $draft.get()
    write('')
    // What went wrong is told beside the line itself.
    chat.send(text, attachments).catch(() => {})
  }

  return (
    <>
      {told}
      <form
        class="composer"
        part="composer"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Doors field={ref} />
        <textarea
          ref={ref}
          rows={1}
          // While it is empty the words in it are the panel's.
          dir={draft && !isEndless(draft) ? 'auto' : texts.dir}
          aria-label={texts.composer}
          placeholder={texts.placeholder}
          {...about}
          enterkeyhint="send"
          value={draft}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => chat.typing.tell(false)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return
            event.preventDefault()
            send()
          }}
        />
        <button
          type="submit"
          class="send"
          aria-label={texts.send}
          disabled={isOver || (!draft.trim() && !attached)}
        >
          <Icon name="send" />
        </button>
      </form>
    </>
  )
}
