import { BeckonError, LIMITS } from '@beckon/protocol'
import { expect, test, vi } from 'vitest'
import { findByRole, getByRole } from '../../testing/by-role.ts'
import { at, makeCallback, makeCase, makeMessage } from '../../testing/fixtures.ts'
import { press, renderDesk, typeInto } from '../../testing/render-desk.tsx'

const ada = makeCase('Ada', { unread: 2, updatedAt: at(9) })
const ben = makeCase('Ben')
const withCases = { 'cases:list': () => ({ cases: [ada, ben], more: false }) }
const open = `#/inbox/${ada.conversationId}`

test('lists the cases as links that say who waits', async () => {
  const { root } = renderDesk(withCases)
  await vi.waitFor(() => expect(findByRole(root, 'link', /Ada.*Hello.*/)).toHaveLength(1))
  const list = getByRole(root, 'list', 'Cases')
  expect(findByRole(list, 'link').map((row) => row.getAttribute('href'))).toEqual([
    '#/inbox/conversation-ada',
    '#/inbox/conversation-ben',
  ])
  expect(list.querySelector('[aria-label="2 unread"]')).not.toBe(null)
  await vi.waitFor(() => expect(document.title).toBe('(1) Inbox · Hearth & Home'))
})

test('shows the tag to paste while nobody ever wrote', async () => {
  const { root } = renderDesk({})
  await vi.waitFor(() => expect(root.textContent).toContain('data-site="pk_hearth"'))
})

test('shows the conversation as a log, with a call asked for among the messages', async () => {
  const callback = makeCallback('Ada', { createdAt: at(2) })
  const { root } = renderDesk(
    { ...withCases, 'callbacks:list': () => ({ callbacks: [callback], more: false }) },
    open,
  )
  await vi.waitFor(() => {
    const log = getByRole(root, 'log', 'Conversation')
    expect(log.textContent).toContain('Message 1')
    expect(getByRole(log, 'article', 'Request for a call').textContent).toContain('+442079460958')
  })
})

test('sends with Enter, begins a line with Shift+Enter, and shows the reply at once', async () => {
  const { root, desk, connection } = renderDesk(withCases, open)
  await vi.waitFor(() => getByRole(root, 'log', 'Conversation'))
  const field = getByRole(root, 'textbox', 'Reply')
  typeInto(field, 'On its way')
  press(field, 'Enter', { shiftKey: true })
  press(field, 'Enter', { isComposing: true })
  expect(desk.outbox.$pending.get()).toEqual([])
  press(field, 'Enter')
  await vi.waitFor(() => {
    const log = getByRole(root, 'log', 'Conversation')
    expect(log.textContent).toMatch(/On its way.*Sending/)
  })
  const author = { kind: 'agent', name: 'Priya Nair' } as const
  connection.answer({
    'message:send': ({ id, text }) => ({
      message: makeMessage(2, { clientId: id, text, author }),
    }),
  })
  connection.connect()
  await vi.waitFor(() => expect(root.textContent).toMatch(/On its way.*Sent/))
  connection.notify('message:read', {
    conversationId: ada.conversationId,
    read: { visitor: 2, agent: 1 },
  })
  await vi.waitFor(() => expect(root.textContent).toMatch(/On its way.*Seen/))
})

test('a reply that is too long stays whole, says so, and is not sent until it is shortened', async () => {
  const { root, desk } = renderDesk(withCases, open)
  await vi.waitFor(() => getByRole(root, 'log', 'Conversation'))
  const field = getByRole(root, 'textbox', 'Reply') as HTMLTextAreaElement
  typeInto(field, 'x'.repeat(LIMITS.messageText + 8))
  const hint = (): HTMLElement | null => root.querySelector('#reply-hint')
  await vi.waitFor(() =>
    expect(hint()?.textContent).toBe('Too long for one message. 8 characters too many.'),
  )
  expect(hint()?.querySelector('[role=alert]')?.textContent).toBe('Too long for one message.')
  expect(field.getAttribute('aria-describedby')).toBe(hint()?.id)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  press(field, 'Enter')
  expect(field.value).toHaveLength(LIMITS.messageText + 8)
  expect(desk.outbox.$pending.get()).toEqual([])
  typeInto(field, 'x'.repeat(LIMITS.messageText))
  await vi.waitFor(() => expect(hint()).toBe(null))
  press(field, 'Enter')
  expect(desk.outbox.$pending.get()).toHaveLength(1)
})

test('of an endless paste nothing is taken, each time with a word', async () => {
  const { root } = renderDesk(withCases, open)
  await vi.waitFor(() => getByRole(root, 'log', 'Conversation'))
  const field = getByRole(root, 'textbox', 'Reply') as HTMLTextAreaElement
  typeInto(field, 'Here it is:')
  const data = 'x'.repeat(1_000_000)
  const paste = (): boolean =>
    field.dispatchEvent(new InputEvent('beforeinput', { data, bubbles: true, cancelable: true }))
  await vi.waitFor(() =>
    expect(getByRole(root, 'button', 'Send').hasAttribute('disabled')).toBe(false),
  )
  const told = (): Element | null => root.querySelector('#reply-hint [role=alert]')
  expect(paste()).toBe(false)
  await vi.waitFor(() => expect(told()?.textContent).toBe('Too long for one message.'))
  const first = told()
  expect(paste()).toBe(false)
  await vi.waitFor(() => expect(told()).not.toBe(first))
  expect(field.value).toBe('Here it is:')
  typeInto(field, 'Here it is: attached')
  await vi.waitFor(() => expect(told()).toBe(null))
})

test('offers a refused reply again', async () => {
  const { root, connection } = renderDesk(withCases, open)
  connection.answer({
    'message:send': () => {
      throw new BeckonError('message/too-long')
    },
  })
  await vi.waitFor(() => getByRole(root, 'log', 'Conversation'))
  typeInto(getByRole(root, 'textbox', 'Reply'), 'Hm')
  await vi.waitFor(() =>
    expect(getByRole(root, 'button', 'Send').hasAttribute('disabled')).toBe(false),
  )
  getByRole(root, 'button', 'Send').click()
  await vi.waitFor(() => getByRole(root, 'alert', /Not sent\. This message is too long/))
  getByRole(root, 'button', 'Try again').click()
  await vi.waitFor(() =>
    expect(connection.asked.filter(({ request }) => request === 'message:send')).toHaveLength(2),
  )
})

test('keeps a draft with its case', async () => {
  const { root, desk } = renderDesk(withCases, open)
  await vi.waitFor(() => getByRole(root, 'textbox', 'Reply'))
  typeInto(getByRole(root, 'textbox', 'Reply'), 'Half a sentence')
  desk.route.go({ view: 'inbox', conversationId: ben.conversationId })
  await vi.waitFor(() => getByRole(root, 'heading', 'Ben'))
  const field = (): unknown => Reflect.get(getByRole(root, 'textbox', 'Reply'), 'value')
  await vi.waitFor(() => expect(field()).toBe(''))
  expect(getByRole(root, 'link', /Ada.*Draft Half a sentence/)).toBeDefined()
  desk.route.go({ view: 'inbox', conversationId: ada.conversationId })
  await vi.waitFor(() => expect(field()).toBe('Half a sentence'))
})

test('says who is typing and stops saying so', async () => {
  const { root, connection, clock } = renderDesk(withCases, open)
  await vi.waitFor(() => getByRole(root, 'log', 'Conversation'))
  connection.notify('typing:changed', { conversationId: ada.conversationId, active: true })
  await vi.waitFor(() => getByRole(root, 'status', 'Ada is typing'))
  clock.advance(6000)
  await vi.waitFor(() => expect(findByRole(root, 'status', 'Ada is typing')).toEqual([]))
})

test('closes and reopens the case', async () => {
  const { root, connection } = renderDesk(withCases, open)
  connection.answer({ 'case:update': ({ status }) => ({ case: { ...ada, status } }) })
  await vi.waitFor(() => getByRole(root, 'button', 'Close case').click())
  await vi.waitFor(() => getByRole(root, 'button', 'Reopen case'))
  expect(findByRole(getByRole(root, 'list', 'Cases'), 'link', /Ada/)).toEqual([])
})

test('says in plain words what went wrong', async () => {
  const { root, connection } = renderDesk(withCases, open)
  connection.answer({
    'case:update': () => {
      throw new BeckonError('case/not-found')
    },
  })
  await vi.waitFor(() => getByRole(root, 'button', 'Close case').click())
  await vi.waitFor(() => getByRole(root, 'alert', /There is no such case/))
})

test('says when the connection is lost, and when it is back', async () => {
  const { root, connection } = renderDesk(withCases)
  connection.lose()
  await vi.waitFor(() => getByRole(root, 'status', /Connection lost/))
  connection.connect()
  await vi.waitFor(() => getByRole(root, 'status', 'Connected again.'))
})

test('says so when the address leads to no conversation', async () => {
  const { root } = renderDesk(withCases, '#/inbox/nowhere')
  await vi.waitFor(() => expect(root.textContent).toContain('This conversation is not here.'))
})
