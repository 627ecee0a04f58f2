import { expect, test, vi } from 'vitest'
import { findByRole, getByRole } from '../../testing/by-role.ts'
import { makeCallback } from '../../testing/fixtures.ts'
import { renderDesk } from '../../testing/render-desk.tsx'

const ada = makeCallback('Ada', { note: 'After lunch, please' })
const answers = {
  'callbacks:list': () => ({ callbacks: [ada], more: false }),
  'callback:update': ({ status }: { status: 'requested' | 'done' | 'cancelled' }) => ({
    callback: { ...ada, status },
  }),
}

test('lists who waits for a call, with a number to dial', async () => {
  const { root } = renderDesk(answers, '#/calls')
  await vi.waitFor(() => getByRole(root, 'list', 'To call'))
  const [number] = findByRole(root, 'link', '+442079460958')
  expect(number?.getAttribute('href')).toBe('tel:+442079460958')
  expect(root.textContent).toContain('After lunch, please')
  expect(getByRole(root, 'link', 'Ada').getAttribute('href')).toBe('#/inbox/conversation-ada')
  expect(getByRole(root, 'link', 'Calls 1 waiting')).toBeDefined()
})

test('marks a call as done, and puts it back', async () => {
  const { root } = renderDesk(answers, '#/calls')
  await vi.waitFor(() => getByRole(root, 'button', 'Mark done').click())
  await vi.waitFor(() => getByRole(root, 'list', 'Finished'))
  expect(findByRole(root, 'list', /To call/)).toEqual([])
  getByRole(root, 'button', 'Put back').click()
  await vi.waitFor(() => getByRole(root, 'button', 'Cancel'))
})

test('shows a request as it is made', async () => {
  const { root, connection } = renderDesk(
    { 'callbacks:list': () => ({ callbacks: [], more: false }) },
    '#/calls',
  )
  await vi.waitFor(() => expect(root.textContent).toContain('Nobody waits for a call.'))
  connection.notify('callback:changed', { callback: ada })
  await vi.waitFor(() => getByRole(root, 'list', 'To call'))
})
