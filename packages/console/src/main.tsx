import { render } from 'preact'
import { App } from './app.tsx'
import { createAgentsApi } from './modules/agents/agents.api.ts'
import { createLoginLink, isLoginHash } from './modules/agents/login-link.ts'
import { createSessionStore } from './modules/agents/session.store.ts'
import { createDeskOpener } from './open-desk.ts'
import { createSocketConnection } from './socket-connection.ts'

const api = createAgentsApi((input, init) => fetch(input, init))
const session = createSessionStore(api, createLoginLink(window))
const openDesk = createDeskOpener({ window, connect: createSocketConnection })

// A login link opened in a tab that shows the console already does not load the page anew.
window.addEventListener('hashchange', () => {
  if (isLoginHash(location.hash)) void session.start()
})
void session.start()

const root = document.getElementById('app')
if (root) render(<App session={session} openDesk={openDesk} />, root)
