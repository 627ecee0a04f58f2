import type { Case } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import type { Desk } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { hrefOf } from '../../route.store.ts'
import { Ago } from '../../ui/ago.component.tsx'
import { Avatar } from '../people/avatar.component.tsx'

function tellAuthor(name: string | null, { agent }: Desk): string {
  return name === null || name === agent.name ? 'You' : name
}

/** A message may be nothing but files. */
function tellLast(last: Case['lastMessage']): string {
  if (last === null) return 'No messages yet'
  const { text, attachments = 0 } = last
  return text || (attachments === 1 ? 'A file' : `${attachments} files`)
}

function Snippet({ item }: { item: Case }): JSX.Element {
  const desk = useDesk()
  const typing = useStore(desk.typing.$typing).has(item.conversationId)
  const draft = useStore(desk.drafts.$drafts)[item.conversationId]
  if (typing) return <span class="snippet snippet-typing">typing…</span>
  if (draft) {
    return (
      <span class="snippet" dir="auto">
        <b class="draft-word">Draft</b> {draft}
      </span>
    )
  }
  const { lastMessage } = item
  return (
    <span class="snippet" dir="auto">
      {lastMessage?.author.kind === 'agent' && `${tellAuthor(lastMessage.author.name, desk)}: `}
      {tellLast(lastMessage)}
    </span>
  )
}

/** One case of the list. */
export function CaseRow({ item, isOpen }: { item: Case; isOpen: boolean }): JSX.Element {
  const href = hrefOf({ view: 'inbox', conversationId: item.conversationId })
  return (
    <li>
      <a
        class={`case ${item.unread > 0 ? 'case-unread' : ''}`}
        href={href}
        aria-current={isOpen ? 'page' : undefined}
      >
        <Avatar personId={item.personId} name={item.personName} />
        <span class="case-text">
          <span class="case-head">
            <span class="case-name" dir="auto">
              {item.personName}
            </span>
            <Ago at={item.updatedAt} short />
          </span>
          <span class="case-foot">
            <Snippet item={item} />
            {item.waitsSince !== null && (
              <span class="case-waits">
                waits <Ago at={item.waitsSince} short />
              </span>
            )}
            {item.unread > 0 && (
              <span class="unread" role="img" aria-label={`${item.unread} unread`}>
                {item.unread > 9 ? '9+' : item.unread}
              </span>
            )}
          </span>
        </span>
      </a>
    </li>
  )
}
