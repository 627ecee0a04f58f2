import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import type { Subject } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { Composer } from './composer.component.tsx'
import { ThreadHead } from './thread-head.component.tsx'
import { Timeline } from './timeline.component.tsx'

function Content({ subject }: { subject: Subject }): JSX.Element {
  const desk = useDesk()
  const thread = useStore(desk.thread.$thread)
  const failure = useStore(desk.thread.$failure)
  if (thread) return <Timeline key={thread.conversationId} thread={thread} subject={subject} />
  if (failure === null) {
    return (
      <div class="log-frame">
        <p class="loading" role="status" aria-label="Loading messages" />
      </div>
    )
  }
  return (
    <div class="nothing" role="alert">
      <p>{failure}</p>
      <button type="button" class="button" onClick={() => desk.thread.open(subject.conversationId)}>
        Try again
      </button>
    </div>
  )
}

/** The open conversation. */
export function ThreadView({ subject }: { subject: Subject }): JSX.Element {
  return (
    <main class="thread">
      <ThreadHead subject={subject} />
      <Content subject={subject} />
      <Composer key={subject.conversationId} subject={subject} />
    </main>
  )
}
