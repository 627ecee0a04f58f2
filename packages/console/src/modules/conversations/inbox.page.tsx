import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { PersonPanel } from '../people/person-panel.component.tsx'
import { Welcome } from '../sites/welcome.component.tsx'
import { CaseList } from './case-list.component.tsx'
import { ThreadView } from './thread.component.tsx'

function NoneOpen(): JSX.Element {
  const { cases } = useDesk()
  const isEmpty = Object.keys(useStore(cases.$table)).length === 0
  const isLoaded = useStore(cases.$more) !== null
  if (isLoaded && isEmpty) {
    return (
      <main class="thread thread-none">
        <Welcome />
      </main>
    )
  }
  return (
    <main class="thread thread-none">
      <div class="nothing">
        <Icon name="chat" />
        <p>Choose a conversation.</p>
        <p class="quiet">
          <kbd>j</kbd> and <kbd>k</kbd> go through the list, <kbd>r</kbd> begins a reply.
        </p>
      </div>
    </main>
  )
}

function Unknown(): JSX.Element {
  return (
    <main class="thread thread-none">
      <div class="nothing">
        <p>This conversation is not here.</p>
        <p class="quiet">It may belong to another site, or its address is incomplete.</p>
        <a class="button" href="#/inbox">
          Back to the inbox
        </a>
      </div>
    </main>
  )
}

/** Cases, the open conversation and whom it is with. */
export function InboxPage({ openId }: { openId: string | null }): JSX.Element {
  const desk = useDesk()
  const subject = useStore(desk.$subject)
  const isMissing = useStore(desk.cases.$missing) === openId
  return (
    <div class={`inbox ${openId === null ? 'inbox-list' : 'inbox-thread'}`}>
      <CaseList openId={openId} />
      {openId === null && <NoneOpen />}
      {openId !== null && !subject && (isMissing ? <Unknown /> : <main class="thread" />)}
      {subject && <ThreadView subject={subject} />}
      {subject && <PersonPanel subject={subject} />}
    </div>
  )
}
