import { expect, test, vi } from 'vitest'
import { findByRole, getByRole } from '../../testing/by-role.ts'
import { at, makeCase, makeEvent, makePerson, makeReceipt } from '../../testing/fixtures.ts'
import { renderDesk } from '../../testing/render-desk.tsx'

const person = makePerson('Ada', {
  traits: { email: 'ada@example.com', plan_name: 'Gold', city: 'Leeds' },
  unverifiedTraits: ['email', 'city'],
  identities: [
    { kind: 'user_id', value: 'u-1', verified: true, at: at(0) },
    { kind: 'email', value: 'ada@example.com', verified: false, at: at(0) },
  ],
})

function setUp() {
  const rendered = renderDesk(
    {
      'cases:list': () => ({ cases: [makeCase('Ada')], more: false }),
      'person:watch': () => ({ person, events: [], receipts: [] }),
    },
    '#/inbox/conversation-ada',
  )
  const panel = (): HTMLElement => getByRole(rendered.root, 'complementary', 'Ada')
  return { ...rendered, panel }
}

test('tells what is verified from what is only claimed', async () => {
  const { panel } = setUp()
  await vi.waitFor(() => expect(panel().textContent).toContain('u-1Verified'))
  expect(panel().textContent).toContain('ada@example.comUnverified')
})

test('shows what the site told, and nothing twice', async () => {
  const { panel } = setUp()
  await vi.waitFor(() => expect(panel().textContent).toContain('plan nameGold'))
  expect(panel().textContent?.match(/ada@example\.com/g)).toHaveLength(1)
})

test('marks a detail that only a browser told', async () => {
  const { panel } = setUp()
  await vi.waitFor(() => expect(panel().textContent).toContain('Leeds Unverified'))
  expect(panel().textContent).not.toContain('Gold Unverified')
})

test('says what consent means, and follows it', async () => {
  const { connection, panel } = setUp()
  await vi.waitFor(() => expect(panel().textContent).toContain('Nothing chosen yet.'))
  connection.notify('consent:changed', { personId: person.id, receipt: makeReceipt(1) })
  await vi.waitFor(() => expect(panel().textContent).toContain('Agreed to have activity recorded.'))
})

test('shows pages and clicks as they happen', async () => {
  const { connection, panel } = setUp()
  await vi.waitFor(() => expect(panel().textContent).toContain('Activity'))
  const tell = (event: ReturnType<typeof makeEvent>): void =>
    connection.notify('event:new', { personId: person.id, event })
  tell(makeEvent('a', { properties: { path: '/lamp', title: 'Oak lamp' } }))
  tell(
    makeEvent('b', {
      type: 'track',
      event: 'Element Clicked',
      properties: { text: 'Add to basket' },
      timestamp: at(3),
    }),
  )
  await vi.waitFor(() => expect(panel().textContent).toMatch(/Oak lamp\/lamp.*Add to basket/))
})

test('opens over the thread on demand, and Esc closes it', async () => {
  const { root, desk } = setUp()
  await vi.waitFor(() => getByRole(root, 'button', 'Details').click())
  await vi.waitFor(() => getByRole(root, 'button', 'Close details'))
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole(root, 'button', 'Close')))
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  await vi.waitFor(() => expect(findByRole(root, 'button', 'Close details')).toEqual([]))
  expect(desk.route.$route.get()).toMatchObject({ conversationId: 'conversation-ada' })
})
