import { createUlid, type Message, type MessageContent } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { until } from './poll.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'
import { XSS_CORPUS } from './xss-corpus.ts'

const stage = useDemo()

const options = [
  { id: 's', label: 'Small' },
  { id: 'l', label: 'Large' },
]

const KINDS: Readonly<Record<string, MessageContent>> = {
  replies: { kind: 'replies', v: 1, options },
  buttons: {
    kind: 'buttons',
    v: 1,
    buttons: [...options, { id: 'u', label: 'Our shop', url: 'https://shop.example' }],
  },
  form: {
    kind: 'form',
    v: 1,
    title: 'Your order',
    fields: [
      { id: 'mail', label: 'E-mail', type: 'email', required: true },
      { id: 'phone', label: 'Phone', type: 'phone' },
      { id: 'size', label: 'Size', type: 'select', options },
      { id: 'ok', label: 'I agree', type: 'checkbox', required: true },
    ],
  },
  card: { kind: 'card', v: 1, title: 'Oak table', text: 'Made to order', buttons: options },
  carousel: {
    kind: 'carousel',
    v: 1,
    cards: [{ title: 'One', buttons: options }, { title: 'Two' }],
  },
  list: { kind: 'list', v: 1, options: [{ id: 'a', label: 'Aisle', hint: 'Left' }, ...options] },
  date: { kind: 'date', v: 1, min: '2020-01-01' },
  slots: { kind: 'date', v: 1, slots: ['2030-12-03T09:00:00Z', '2030-12-03T10:00:00Z'] },
}

const newId = (): string => createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))

/** Writes as the site's server does. */
async function write(conversationId: string, text: string, content: object): Promise<Response> {
  const { gateway, secret } = stage.demo
  return fetch(new URL(`/v1/conversations/${conversationId}/messages`, gateway), {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ id: newId(), text, content }),
  })
}

async function readMessages(personText: string): Promise<{ conversationId: string }> {
  const { conversations } = await stage.demo.read<{
    conversations: { id: string; cases: { lastMessage: { text: string } | null }[] }[]
  }>('/v1/conversations')
  const found = conversations.find(({ cases }) =>
    cases.some(({ lastMessage }) => lastMessage?.text === personText),
  )
  return { conversationId: found?.id ?? '' }
}

/** A visitor who wrote something of their own, so that their conversation can be found. */
async function meet(): Promise<{ visitor: Visitor; conversationId: string }> {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const text = `Hello ${newId()}`
  await visitor.openChat()
  await visitor.say(text)
  const found = await until(
    () => readMessages(text),
    ({ conversationId }) => conversationId !== '',
  )
  return { visitor, ...found }
}

test('by keyboard alone a question is answered, and is answered after a reload and in another tab', async () => {
  const { visitor, conversationId } = await meet()
  const { page } = visitor
  expect((await write(conversationId, 'Which size?', KINDS['replies'] ?? {})).status).toBe(200)
  const large = page.getByRole('button', { name: 'Large' })
  await large.waitFor()
  const { height } = (await large.boundingBox()) ?? { height: 0 }
  expect(height).toBeGreaterThanOrEqual(44)
  await large.focus()
  await page.keyboard.press('Enter')
  await page.locator('.rich-answered:focus').waitFor()
  expect(await page.locator('.rich-answered').textContent()).toBe('Your answer: Large')
  const tab = await visitor.openTab(stage.demo.shop)
  await tab.openChat()
  await tab.page.locator('.rich-answered').waitFor()
  expect(await tab.page.getByRole('button', { name: 'Small' }).count()).toBe(0)
  await page.reload()
  await visitor.openChat()
  await page.locator('.rich-answered').waitFor()
  expect(visitor.traffic.errors).toEqual([])
})

test('a form is filled in and sent by keyboard, and its values reach the site’s server', async () => {
  const { visitor, conversationId } = await meet()
  const { page } = visitor
  await write(conversationId, 'Where shall we write to?', KINDS['form'] ?? {})
  const mail = page.getByRole('textbox', { name: 'E-mail' })
  await mail.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('fill this in').first().waitFor()
  expect(await mail.evaluate((element) => element.matches(':focus'))).toBe(true)
  await page.keyboard.type('maya@alder.example')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.rich-answered:focus').waitFor()
  const path = `/v1/people/${await findPerson(conversationId)}/timeline`
  // What is shown as answered is on its way yet.
  const { entries } = await until(
    () => stage.demo.read<{ entries: { message?: Message }[] }>(path),
    (seen) => seen.entries.some(({ message }) => message?.reply),
  )
  const answer = entries.find(({ message }) => message?.reply)?.message
  expect(answer?.reply?.values).toEqual({ mail: 'maya@alder.example', ok: true })
  expect(answer?.text).toBe('E-mail: maya@alder.example\nI agree: Yes')
})

async function findPerson(conversationId: string): Promise<string | undefined> {
  const { conversations } = await stage.demo.read<{
    conversations: { id: string; personId: string }[]
  }>('/v1/conversations')
  return conversations.find(({ id }) => id === conversationId)?.personId
}

test.each(['en', 'ar'])(
  'in %s the buttons of a row of cards go through it, there and back',
  async (locale) => {
    const { visitor, conversationId } = await meet()
    const { page } = visitor
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate((given) => window.beckon?.update({ locale: given }), locale)
    const cards = ['One', 'Two', 'Three', 'Four'].map((title) => ({ title, text: 'A lamp' }))
    await write(conversationId, 'Our lamps', { kind: 'carousel', v: 1, cards })
    const row = page.locator('beckon-widget .rich-carousel ul')
    await row.waitFor()
    const direction = locale === 'ar' ? 'rtl' : 'ltr'
    await expect
      .poll(() => row.evaluate((list) => getComputedStyle(list).direction))
      .toBe(direction)
    /** How far it went from its beginning, whichever side that is. */
    const readWay = (): Promise<number> =>
      row.evaluate((list) => Math.abs(Math.round(list.scrollLeft)))
    // It snaps, by a pixel or two.
    expect(await readWay()).toBeLessThan(10)
    const steps = page.locator('beckon-widget .rich-steps button')
    await steps.nth(1).click()
    await expect.poll(readWay).toBeGreaterThan(100)
    await steps.nth(0).click()
    await expect.poll(readWay).toBeLessThan(10)
    expect(visitor.traffic.errors).toEqual([])
  },
)

test.each(['light', 'dark'] as const)('axe finds nothing in any kind, %s', async (colorScheme) => {
  const { visitor, conversationId } = await meet()
  const { page } = visitor
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  for (const [kind, content] of Object.entries(KINDS)) await write(conversationId, kind, content)
  await page.locator('.rich-option').nth(4).waitFor()
  expect(await runAxe(page, 'beckon-widget', '.panel')).toEqual([])
})

test('hostile words in every field neither run nor break the layout', {
  timeout: 120_000,
}, async () => {
  const { visitor, conversationId } = await meet()
  const { page } = visitor
  for (const [index, hostile] of XSS_CORPUS.entries()) {
    const words = hostile.slice(0, 190)
    const button = {
      id: 'b',
      label: words,
      url: `https://shop.example/${words.replace(/\s/g, '')}`,
    }
    const contents: object[] = [
      { kind: 'card', v: 1, title: words, text: words, buttons: [button] },
      {
        kind: 'form',
        v: 1,
        title: words,
        submit: words,
        fields: [{ id: words.slice(0, 90), label: words, type: 'text' }],
      },
      { kind: 'list', v: 1, options: [{ id: 'a', label: words, hint: words }] },
    ]
    const content = contents[index % contents.length] ?? {}
    await write(conversationId, hostile, content)
  }
  const word = 'x'.repeat(200)
  const rtl = '\u202Eevil\u202C\u2067mirrored\u2069'
  await write(conversationId, 'x'.repeat(8000), {
    kind: 'replies',
    v: 1,
    options: [
      { id: 'a', label: word },
      { id: 'b', label: rtl },
    ],
  })
  await page.getByRole('button', { name: word }).waitFor()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  const overflow = await page
    .locator('.scroller')
    .evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const links = await page
    .locator('.rich a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
  expect(links.filter((protocol) => protocol !== 'https:')).toEqual([])
  expect(visitor.traffic.errors).toEqual([])
})

test('the gateway refuses a word of 1 MB, and links that run', async () => {
  const { conversationId } = await meet()
  const huge = { kind: 'card', v: 1, title: 'x'.repeat(1_000_000) }
  expect((await write(conversationId, 'T', huge)).status).toBe(413)
  const buttons = [{ id: 'a', label: 'A', url: 'javascript:alert(1)' }]
  expect((await write(conversationId, 'T', { kind: 'buttons', v: 1, buttons })).status).toBe(400)
})

test('of a kind that it does not know the text is shown', async () => {
  const { visitor, conversationId } = await meet()
  const { page } = visitor
  // As a later gateway would send it: what it knows comes under another name.
  await page.routeWebSocket(/socket/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) =>
      socket.send(String(message).replaceAll('"kind":"replies"', '"kind":"hologram"')),
    )
  })
  await page.reload()
  await visitor.openChat()
  await write(conversationId, 'Small or large?', KINDS['replies'] ?? {})
  await page.getByText('Small or large?').waitFor()
  expect(await page.getByRole('button', { name: 'Large' }).count()).toBe(0)
  expect(visitor.traffic.errors).toEqual([])
})
