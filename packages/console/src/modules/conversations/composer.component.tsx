import { LIMITS } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Subject } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { AttachButton } from '../files/attach-button.component.tsx'
import { UploadList } from '../files/upload-list.component.tsx'
import { ComposerHint, HINT_ID } from './composer-hint.component.tsx'
import { useRefusals } from './use-refusals.ts'

/** Where the key `r` leads. */
export const REPLY_ID = 'reply'

/** Grows with its text; the style sheet says how far. */
function useGrowing(text: string) {
  const ref = useRef<HTMLTextAreaElement | null>(null)
  useLayoutEffect(() => {
    if (!ref.current) return
    ref.current.style.height = 'auto'
    ref.current.style.height = `${ref.current.scrollHeight}px`
  }, [text])
  return ref
}

/** Where the agent writes. */
export function Composer({ subject }: { subject: Subject }): JSX.Element {
  const { drafts, outbox, typing, presence, uploads } = useDesk()
  const { conversationId, personId, personName } = subject
  const text = useStore(drafts.$drafts)[conversationId] ?? ''
  const isAway = useStore(presence.$online)[personId] === false
  const ref = useGrowing(text)
  const files = useStore(uploads.$uploads).filter((item) => item.conversationId === conversationId)
  const isUploading = files.some(({ attachment, refused }) => !attachment && !refused)
  const hasFiles = files.some(({ attachment }) => attachment)
  const left = LIMITS.messageText - text.length
  const { refusals, refuseEndless } = useRefusals(conversationId, text)

  function write(value: string): void {
    drafts.write(conversationId, value)
    if (value.trim() === '') typing.cease(conversationId)
    else typing.keep(conversationId)
  }
  function send(): void {
    const written = (drafts.$drafts.get()[conversationId] ?? '').trim()
    if (!hasFiles && written === '') return
    if (isUploading || written.length > LIMITS.messageText) return
    outbox.send(conversationId, written, uploads.take(conversationId))
    drafts.write(conversationId, '')
    typing.cease(conversationId)
  }
  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <UploadList conversationId={conversationId} />
      <textarea
        id={REPLY_ID}
        ref={ref}
        rows={1}
        aria-label="Reply"
        dir="auto"
        placeholder={`Reply to ${personName}`}
        value={text}
        aria-invalid={left < 0}
        aria-describedby={HINT_ID}
        onBeforeInput={refuseEndless}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typing.cease(conversationId)}
      />
      <div class="composer-foot">
        <ComposerHint {...{ left, refusals, isAway }} />
        <AttachButton conversationId={conversationId} />
        <button
          type="submit"
          class="button button-main"
          disabled={isUploading || (text.trim() === '' && !hasFiles) || left < 0}
          aria-label="Send"
        >
          <span class="send-word">Send</span>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
