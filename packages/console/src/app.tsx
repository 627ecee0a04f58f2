import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DeskPage } from './desk.page.tsx'
import type { Desk } from './desk.ts'
import type { SessionStore } from './modules/agents/session.store.ts'
import { SignInPage } from './modules/agents/sign-in.page.tsx'
import type { OpenDesk } from './open-desk.ts'

interface AppProps {
  session: SessionStore
  openDesk: OpenDesk
}

/** The sign-in page, or the desk of whoever is signed in. */
export function App({ session, openDesk }: AppProps): JSX.Element {
  const state = useStore(session.$session)
  const agent = state.kind === 'signed-in' ? state.agent : null
  const [desk, setDesk] = useState<Desk | null>(null)
  useEffect(() => {
    if (!agent) return
    const opened = openDesk(agent)
    setDesk(opened.desk)
    const stopListening = opened.desk.connection.$status.listen((status) => {
      if (status === 'ended') session.end()
    })
    return () => {
      stopListening()
      opened.stop()
      setDesk(null)
    }
  }, [agent, openDesk, session])
  if (state.kind !== 'signed-in') {
    return <SignInPage state={state} session={session} />
  }
  if (!desk) return <SignInPage state={{ kind: 'checking' }} session={session} />
  const signOut = (): void => desk.failures.watch(session.signOut())
  return <DeskPage desk={desk} onSignOut={signOut} />
}
