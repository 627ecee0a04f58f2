import { expect, test, vi } from 'vitest'
import { getByRole } from './testing/by-role.ts'
import { at, makeCase } from './testing/fixtures.ts'
import { press, renderDesk } from './testing/render-desk.tsx'

const cases = ['Ada', 'Ben', 'Cy'].map((name, index) =>
  makeCase(name, { updatedAt: at(9 - index) }),
)

async function setUp() {
  const rendered = renderDesk({ 'cases:list': () => ({ cases, more: false }) })
  const { root, desk } = rendered
  await vi.waitFor(() => expect(desk.cases.$list.get()).toHaveLength(3))
  const openId = (): unknown => Reflect.get(desk.route.$route.get(), 'conversationId')
  return { root, openId }
}

test('goes through the cases with j and k, and the arrows', async () => {
  const { openId } = await setUp()
  press(document.body, 'j')
  expect(openId()).toBe('conversation-ada')
  press(document.body, 'j')
  press(document.body, 'ArrowDown')
  press(document.body, 'j')
  expect(openId()).toBe('conversation-cy')
  press(document.body, 'k')
  expect(openId()).toBe('conversation-ben')
})

test('begins a reply with r, in which letters are letters, and leaves it with Esc', async () => {
  const { root, openId } = await setUp()
  press(document.body, 'j')
  const field = await vi.waitFor(() => getByRole(root, 'textbox', 'Reply'))
  press(document.body, 'r')
  expect(document.activeElement).toBe(field)
  press(field, 'j')
  expect(openId()).toBe('conversation-ada')
  press(field, 'Escape')
  expect(document.activeElement).not.toBe(field)
  press(document.body, 'Escape')
  expect(openId()).toBe(null)
})

test('leaves the keys of the browser alone', async () => {
  const { openId } = await setUp()
  press(document.body, 'j', { metaKey: true })
  press(document.body, 'k', { ctrlKey: true })
  expect(openId()).toBe(null)
})
