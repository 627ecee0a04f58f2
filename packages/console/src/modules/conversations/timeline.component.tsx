import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Subject } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { formatAgo, formatDay } from '../../ui/time.ts'
import { CallbackCard } from '../callbacks/callback-card.component.tsx'
import { MessageGroup } from './message-group.component.tsx'
import type { Thread } from './thread.models.ts'
import { type Bubble, findLastReply, type Row } from './timeline.models.ts'
import { createTimelineStore } from './timeline.store.ts'
import { usePinnedScroll } from './use-pinned-scroll.ts'

function tellMark(reply: Bubble | undefined, { read, delivered }: Thread): string | null {
  if (!reply || reply.refused !== null) return null
  if (reply.seq === null) return 'Sending…'
  if (reply.seq <= read.visitor) return 'Seen'
  return reply.seq <= delivered.visitor ? 'Delivered' : 'Sent'
}

interface RowProps {
  row: Row
  personName: string
  mark: string | null
}

function TimelineRow({ row, personName, mark }: RowProps): JSX.Element {
  const now = useStore(useDesk().$now)
  if (row.kind === 'day') return <h3 class="day">{formatDay(row.at, now)}</h3>
  if (row.kind === 'callback') return <CallbackCard callback={row.callback} />
  if (row.kind === 'closed') return <p class="closing">Case closed {formatAgo(row.at, now)}</p>
  return <MessageGroup {...row} personName={personName} mark={mark} />
}

/** All that was said, and the calls asked for, in one column. */
export function Timeline({ thread, subject }: { thread: Thread; subject: Subject }): JSX.Element {
  const desk = useDesk()
  const $rows = useMemo(
    () => createTimelineStore(desk, thread.conversationId),
    [desk, thread.conversationId],
  )
  const rows = useStore($rows)
  const isTyping = useStore(desk.typing.$typing).has(thread.conversationId)
  const reply = findLastReply(rows)
  const scroll = usePinnedScroll(rows[0]?.key ?? '', reply?.id ?? '')
  const mark = tellMark(reply, thread)
  const loadOlder = (): void => desk.failures.watch(desk.thread.loadOlder())
  const hasMark = (row: Row): boolean => row.kind === 'group' && row.bubbles.at(-1) === reply
  return (
    <div class="log-frame">
      <div
        class="log"
        role="log"
        aria-label="Conversation"
        ref={scroll.ref}
        onScroll={scroll.onScroll}
      >
        {thread.older && (
          <button type="button" class="button log-older" onClick={loadOlder}>
            Earlier messages
          </button>
        )}
        {rows.length === 0 && <p class="nothing quiet">No messages yet. Say hello.</p>}
        {rows.map((row) => (
          <TimelineRow
            key={row.key}
            row={row}
            personName={subject.personName}
            mark={hasMark(row) ? mark : null}
          />
        ))}
        {isTyping && (
          <p class="typing" role="status">
            <span class="typing-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            <span class="unseen">{subject.personName} is typing</span>
          </p>
        )}
      </div>
      {!scroll.isPinned && (
        <button type="button" class="button log-latest" onClick={scroll.pin}>
          <Icon name="down" /> Latest
        </button>
      )}
    </div>
  )
}
