import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import type { Desk } from './desk.ts'
import { DeskContext, useDesk } from './desk-context.ts'
import { LineStatus } from './line-status.component.tsx'
import { AccountPage } from './modules/agents/account.page.tsx'
import { OwnersPage } from './modules/agents/owners.page.tsx'
import { CallsPage } from './modules/callbacks/calls.page.tsx'
import { InboxPage } from './modules/conversations/inbox.page.tsx'
import { Rail } from './rail.component.tsx'
import { Icon } from './ui/icon.component.tsx'

function Failure(): JSX.Element {
  const { failures } = useDesk()
  const failure = useStore(failures.$failure)
  return (
    <div class="toasts" role="alert">
      {failure !== null && (
        <p class="toast">
          <Icon name="alert" />
          {failure}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={failures.dismiss}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}

interface DeskPageProps {
  desk: Desk
  onSignOut: () => void
}

/** The whole of the agent's view. */
export function DeskPage({ desk, onSignOut }: DeskPageProps): JSX.Element {
  const route = useStore(desk.route.$route)
  const isThread = route.view === 'inbox' && route.conversationId !== null
  return (
    <DeskContext.Provider value={desk}>
      <div class={`desk ${isThread ? 'desk-thread' : ''}`}>
        <LineStatus />
        <Rail onSignOut={onSignOut} />
        {route.view === 'inbox' && <InboxPage openId={route.conversationId} />}
        {route.view === 'calls' && <CallsPage />}
        {route.view === 'account' && <AccountPage />}
        {(route.view === 'team' || route.view === 'audit') && <OwnersPage view={route.view} />}
        <Failure />
      </div>
    </DeskContext.Provider>
  )
}
