import type { Author } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { RichText } from '../../ui/rich-text.component.tsx'
import { formatClock, formatExact } from '../../ui/time.ts'
import { AttachmentList } from '../files/attachment-list.component.tsx'
import { AnswerParts } from './answer-parts.component.tsx'
import { DeliveryNote } from './delivery-note.component.tsx'
import type { Bubble } from './timeline.models.ts'
import { ViaNote } from './via-note.component.tsx'

function Refusal({ bubble }: { bubble: Bubble }): JSX.Element {
  const { outbox } = useDesk()
  return (
    <p class="refusal" role="alert">
      Not sent. {bubble.refused}{' '}
      <button type="button" class="link" onClick={() => outbox.retry(bubble.id)}>
        Try again
      </button>{' '}
      <button type="button" class="link" onClick={() => outbox.discard(bubble.id)}>
        Delete
      </button>
    </p>
  )
}

function Message({ bubble }: { bubble: Bubble }): JSX.Element {
  const waits = bubble.seq === null ? 'bubble-waiting' : ''
  return (
    <>
      {bubble.text !== '' && (
        <div class={`bubble ${waits}`} title={formatExact(bubble.at)}>
          {bubble.answer?.[0] ? (
            <AnswerParts parts={bubble.answer} />
          ) : (
            <p dir="auto">
              <RichText text={bubble.text} />
            </p>
          )}
        </div>
      )}
      {bubble.attachments?.length ? <AttachmentList files={bubble.attachments} /> : null}
      {bubble.refused !== null && <Refusal bubble={bubble} />}
    </>
  )
}

interface GroupProps {
  author: Author
  bubbles: readonly Bubble[]
  /** The person's name, for messages that carry none. */
  personName: string
  /** Whether the visitor has seen the last of these; only under the last reply. */
  mark: string | null
}

/** Messages one author wrote in one go. */
export function MessageGroup({ author, bubbles, personName, mark }: GroupProps): JSX.Element {
  const name = author.name ?? (author.kind === 'visitor' ? personName : 'Beckon')
  const last = bubbles.at(-1)
  return (
    <div class={`group group-${author.kind}`}>
      {bubbles.map((bubble) => (
        <Message key={bubble.id} bubble={bubble} />
      ))}
      <p class="group-foot">
        <span dir="auto">{name}</span>
        {last && <time dateTime={last.at}>{formatClock(last.at)}</time>}
        {mark && <span class="mark">{mark}</span>}
        {author.kind === 'agent' && <DeliveryNote bubbles={bubbles} />}
        {author.kind === 'visitor' && <ViaNote bubbles={bubbles} />}
      </p>
    </div>
  )
}
