import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from './desk-context.ts'
import { AwaySwitch } from './modules/agents/away-switch.component.tsx'
import { FacePicker } from './modules/agents/face-picker.component.tsx'
import { hrefOf } from './route.store.ts'
import { Icon, type IconName } from './ui/icon.component.tsx'
import { Mark } from './ui/mark.component.tsx'

interface EntryProps {
  href: string
  icon: IconName
  name: string
  count: number
  /** What the count counts, for those who only hear it. */
  unit: string
  isHere: boolean
}

function Entry({ href, icon, name, count, unit, isHere }: EntryProps): JSX.Element {
  const shown = count > 99 ? '99+' : count
  return (
    <a
      class="rail-entry"
      href={href}
      // What is seen comes first and whole, so that it can be spoken to a voice control.
      aria-label={count > 0 ? `${name} ${shown} ${unit}` : name}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span class="rail-name">{name}</span>
      {count > 0 && <span class="rail-count">{shown}</span>}
    </a>
  )
}

/** Where to go, and how much waits there. */
export function Rail({ onSignOut }: { onSignOut: () => void }): JSX.Element {
  const { agent, route, cases, callbacks, $role } = useDesk()
  const { view } = useStore(route.$route)
  const isOwner = useStore($role) === 'owner'
  const unread = useStore(cases.$unread)
  const waiting = useStore(callbacks.$waiting)
  const inbox = hrefOf({ view: 'inbox', conversationId: null })
  return (
    <nav class="rail" aria-label="Console">
      <div class="rail-site">
        <Mark />
        <span class="rail-name" dir="auto">
          {agent.site.name}
        </span>
      </div>
      <Entry
        {...{ href: inbox, icon: 'inbox', name: 'Inbox', count: unread, unit: 'unread' }}
        isHere={view === 'inbox'}
      />
      <Entry
        {...{ href: hrefOf({ view: 'calls' }), icon: 'phone', name: 'Calls' }}
        {...{ count: waiting, unit: 'waiting' }}
        isHere={view === 'calls'}
      />
      {isOwner && (
        <Entry
          {...{ href: hrefOf({ view: 'team' }), icon: 'team', name: 'Team', count: 0, unit: '' }}
          isHere={view === 'team' || view === 'audit'}
        />
      )}
      <div class="rail-agent">
        <span class="rail-name" title={agent.email} dir="auto">
          {agent.name}
        </span>
        <Entry
          {...{ href: hrefOf({ view: 'account' }), icon: 'shield', name: 'Your account' }}
          {...{ count: 0, unit: '' }}
          isHere={view === 'account'}
        />
        <FacePicker />
        <AwaySwitch />
        <button type="button" class="rail-entry rail-leave" onClick={onSignOut}>
          <Icon name="leave" />
          <span class="rail-name">Sign out</span>
        </button>
      </div>
    </nav>
  )
}
