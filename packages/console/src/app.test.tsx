import { render } from 'preact'
import { expect, onTestFinished, test, vi } from 'vitest'
import { App } from './app.tsx'
import { createAgentsApi } from './modules/agents/agents.api.ts'
import { createLoginLink } from './modules/agents/login-link.ts'
import { createSessionStore } from './modules/agents/session.store.ts'
import { createDeskOpener } from './open-desk.ts'
import { findByRole, getByRole } from './testing/by-role.ts'
import { makeAgent } from './testing/fixtures.ts'
import { createMemoryConnection, type MemoryConnection } from './testing/memory-connection.ts'

type Routes = Record<string, () => Response>

const refusal = (code: string): Response =>
  Response.json({ error: { code, message: code } }, { status: 401 })

function renderApp(hash: string, routes: Routes): { root: HTMLElement; lines: MemoryConnection[] } {
  location.hash = hash
  const lines: MemoryConnection[] = []
  const api = createAgentsApi(async (path) => {
    const answer = routes[String(path).replace('/v1/agents/', '')]
    return answer?.() ?? refusal('auth/required')
  })
  const session = createSessionStore(api, createLoginLink(window))
  const connect = (): MemoryConnection => {
    const line = createMemoryConnection()
    lines.push(line)
    return line
  }
  const root = document.createElement('div')
  document.body.append(root)
  render(<App session={session} openDesk={createDeskOpener({ window, connect })} />, root)
  void session.start()
  onTestFinished(() => {
    render(null, root)
    root.remove()
  })
  return { root, lines }
}

test('opens the inbox by a login link, without anything to press', async () => {
  const { root } = renderApp('#login=fresh', { login: () => Response.json({ agent: makeAgent() }) })
  await vi.waitFor(() => getByRole(root, 'navigation', 'Console'))
  expect(getByRole(root, 'link', 'Inbox')).toBeDefined()
  expect(location.hash).toBe('')
})

test('says how to get a new link when the old one was used', async () => {
  const { root } = renderApp('#login=used', { login: () => refusal('auth/link-invalid') })
  await vi.waitFor(() => getByRole(root, 'heading', 'This link no longer works'))
  expect(root.textContent).toContain('beckon login-link')
})

test('signs out and hangs up', async () => {
  const { root, lines } = renderApp('', {
    me: () => Response.json({ agent: makeAgent() }),
    logout: () => Response.json({}),
  })
  await vi.waitFor(() => getByRole(root, 'button', 'Sign out').click())
  await vi.waitFor(() => getByRole(root, 'heading', 'You are signed out'))
  expect(lines[0]?.$status.get()).toBe('offline')
})

test('asks to sign in anew when the gateway ends the session', async () => {
  const { root, lines } = renderApp('', { me: () => Response.json({ agent: makeAgent() }) })
  await vi.waitFor(() => getByRole(root, 'navigation', 'Console'))
  lines[0]?.setStatus('ended')
  await vi.waitFor(() => getByRole(root, 'heading', 'Your session has ended'))
  expect(findByRole(root, 'navigation')).toEqual([])
})
