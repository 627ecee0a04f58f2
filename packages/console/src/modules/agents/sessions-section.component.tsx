import type { AgentSession } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Ago } from '../../ui/ago.component.tsx'

const METHODS = { link: 'login link', password: 'password', oidc: 'single sign-on' } as const

interface RowProps {
  session: AgentSession
  onEnd: () => void
}

function SessionRow({ session, onEnd }: RowProps): JSX.Element {
  const { current, device, network, method, seenAt } = session
  const name = device ?? 'Unknown device'
  return (
    <li class="session">
      <div>
        <strong>{name}</strong> {current && <span class="badge badge-good">This one</span>}
        <p class="quiet">
          {network !== null && <bdi>{network}</bdi>}
          {network !== null && ' · '}by {METHODS[method]} · last used <Ago at={seenAt} />
        </p>
      </div>
      {!current && (
        <button type="button" class="button" aria-label={`End ${name}`} onClick={onEnd}>
          End
        </button>
      )}
    </li>
  )
}

/** Where the agent is signed in; each can be ended, and is at once. */
export function SessionsSection(): JSX.Element {
  const { security, failures, connection } = useDesk()
  const status = useStore(connection.$status)
  const [sessions, setSessions] = useState<AgentSession[]>([])
  const look = useCallback(() => {
    failures.watch(security.listSessions().then(setSessions))
  }, [security, failures])
  // Whoever was away for a while may have missed something.
  useEffect(() => {
    if (status === 'online') look()
  }, [look, status])
  const end = (id?: string): void => failures.watch(security.endSessions(id).then(look))

  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">Where you are signed in</h2>
      <ul class="sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end(session.id)} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <button type="button" class="button" onClick={() => end()}>
          End all others
        </button>
      )}
    </section>
  )
}
