import type { StoredEvent } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('of 500 events made before a grant none is ever heard of, before the script came or after', async () => {
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  // Half of them wait in the queue of the page for the script.
  await context.addInitScript(() => {
    const queue = Array.from({ length: 250 }, (_, index) => ['track', 'Before', { index }])
    Object.assign(window, { beckon: Object.assign(() => {}, { q: queue }) })
  })
  const visitor = await welcomeVisitor({ newContext: async () => context }, stage.demo.shop)
  const bodies: string[] = []
  context.on('request', (request) => bodies.push(request.postData() ?? ''))
  await visitor.page.getByRole('button', { name: 'Open chat' }).waitFor()
  await visitor.page.evaluate(async () => {
    for (let index = 0; index < 200; index++) await window.beckon?.track('Before', { index })
    await window.beckon?.consent('denied')
    for (let index = 0; index < 50; index++) await window.beckon?.track('Before', { index })
    await window.beckon?.consent('granted')
    for (let index = 0; index < 20; index++) await window.beckon?.track('After', { index })
  })
  const events = await until(
    async () => (await stage.demo.read<{ events: StoredEvent[] }>('/v1/events')).events,
    (seen) => seen.filter(({ event }) => event === 'After').length === 20,
  )
  expect(events.filter(({ event }) => event === 'Before')).toEqual([])
  for (const { context: made } of events)
    expect(made).toMatchObject({ consent: { epoch: 2, categoryPreferences: { analytics: true } } })
  expect(bodies.join()).toContain('After')
  expect(bodies.join()).not.toContain('Before')
  await context.close()
})
