import { expect, test, vi } from 'vitest'
import { answerFetch, type HttpAnswers, refusal } from '../../testing/answer-fetch.ts'
import { findByRole, getByRole } from '../../testing/by-role.ts'
import { at, makeAgent, makeDeed, makeMember } from '../../testing/fixtures.ts'
import { press, renderDesk } from '../../testing/render-desk.tsx'
import { formatExact } from '../../ui/time.ts'

const kim = { kind: 'agent', id: 'agent-kim' }
const DAY = 24 * 60 * 60
const FIRST = '/v1/audit?limit=30'

function openAudit(answers: HttpAnswers) {
  const members = [makeMember('Priya Nair', { role: 'owner' }), makeMember('Kim Berg')]
  const { asked } = answerFetch({ 'GET /v1/agents': () => ({ agents: members }), ...answers })
  return { ...renderDesk({}, '#/audit', makeAgent({ role: 'owner' })), asked }
}

test('tells who did what about whom, when and from where, day by day', async () => {
  const entries = [
    makeDeed('login-link:made', { id: 'b', target: kim, at: at(0) }),
    makeDeed('agent:signed-in', { id: 'a', at: at(-DAY), details: { device: 'Firefox on Linux' } }),
  ]
  const { root } = openAudit({ [`GET ${FIRST}`]: () => ({ entries, next: null }) })
  await vi.waitFor(() => getByRole(root, 'heading', 'Today'))
  getByRole(root, 'heading', 'Yesterday')
  const [made, signedIn] = [...root.querySelectorAll('.deed')]
  expect(made?.textContent).toContain('Priya Nair made a login link for Kim Berg')
  expect(made?.textContent).toContain('from 203.0.113.0/24')
  expect(signedIn?.textContent).toContain('203.0.113.0/24 · Firefox on Linux')
  expect(made?.querySelector('time')?.getAttribute('datetime')).toBe(at(0))
  expect(made?.querySelector('[role=tooltip]')?.textContent).toBe(formatExact(at(0)))
  expect(findByRole(root, 'button', 'More')).toEqual([])
  expect(getByRole(root, 'link', 'Team').getAttribute('aria-current')).toBe('page')
})

test('goes on with More, at the first of what came', async () => {
  const page = (from: number, next: string | null) => () => ({
    entries: [0, 1].map((index) => makeDeed('agent:signed-out', { id: `${from + index}` })),
    next,
  })
  const { root } = openAudit({
    [`GET ${FIRST}`]: page(0, 'two'),
    [`GET ${FIRST}&cursor=two`]: page(2, null),
  })
  await vi.waitFor(() => getByRole(root, 'button', 'More').click())
  await vi.waitFor(() => expect(root.querySelectorAll('.deed')).toHaveLength(4))
  const third = root.querySelectorAll('.deed')[2]
  expect(document.activeElement).toBe(third?.querySelector('button'))
  expect(findByRole(root, 'button', 'More')).toEqual([])
})

test('puts the exact time away with Esc, without leaving the page', async () => {
  const entries = [makeDeed('agent:signed-out')]
  const { root, desk } = openAudit({ [`GET ${FIRST}`]: () => ({ entries, next: null }) })
  await vi.waitFor(() => expect(root.querySelector('.exact')).not.toBe(null))
  press(root.querySelector('.exact button') ?? root, 'Escape')
  await vi.waitFor(() => expect(root.querySelector('.exact-shut')).not.toBe(null))
  expect(desk.route.$route.get()).toEqual({ view: 'audit' })
})

test('says that nothing is written down yet', async () => {
  const { root } = openAudit({ [`GET ${FIRST}`]: () => ({ entries: [], next: null }) })
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing is written down yet.'))
})

test('says why there is nothing to show, and tries again', async () => {
  let isUp = false
  const { root } = openAudit({
    [`GET ${FIRST}`]: () => (isUp ? { entries: [], next: null } : refusal('server/internal')()),
  })
  const again = await vi.waitFor(() => getByRole(root, 'button', 'Try again'))
  expect(getByRole(root, 'alert', /Something went wrong/)).toBeDefined()
  isUp = true
  again.click()
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing is written down yet.'))
})

test('is for owners, as far as the gateway is asked', async () => {
  const { root } = openAudit({ [`GET ${FIRST}`]: refusal('auth/forbidden') })
  await vi.waitFor(() =>
    expect(root.textContent).toContain('Only an owner of the site may do that.'),
  )
  expect(findByRole(root, 'link', 'Team')).toEqual([])
})
