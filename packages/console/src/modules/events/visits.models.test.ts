import { expect, test } from 'vitest'
import { at, makeEvent } from '../../testing/fixtures.ts'
import { groupVisits } from './visits.models.ts'

const page = (id: string, path: string, seconds: number) =>
  makeEvent(id, { properties: { path, title: path.slice(1) }, timestamp: at(seconds) })
const click = (id: string, path: string, seconds: number) =>
  makeEvent(id, {
    type: 'track',
    event: 'Element Clicked',
    context: { page: { path } },
    timestamp: at(seconds),
  })

test('puts what happened under the page it happened on, newest first', () => {
  const events = [
    page('p1', '/', 0),
    click('c1', '/', 5),
    page('p2', '/lamp', 10),
    click('c2', '/lamp', 15),
    click('c3', '/lamp', 20),
  ].reverse()
  const [visit, ...others] = groupVisits(events)
  expect(others).toEqual([])
  expect(
    visit?.pages.map((stay) => [stay.path, ...stay.events.map((event) => event.messageId)]),
  ).toEqual([
    ['/lamp', 'c3', 'c2'],
    ['/', 'c1'],
  ])
})

test('takes what a page told before it was drawn for part of the same page', () => {
  const early = click('c1', '/lamp', 9)
  const [visit] = groupVisits([page('p2', '/lamp', 10), early, page('p1', '/', 0)])
  expect(visit?.pages.map((stay) => [stay.title, stay.events.length])).toEqual([
    ['lamp', 1],
    ['', 0],
  ])
})

test('counts a page that is viewed again as another stay', () => {
  const [visit] = groupVisits([page('p2', '/lamp', 10), page('p1', '/lamp', 0)])
  expect(visit?.pages).toHaveLength(2)
})

test('begins a visit after half an hour of silence', () => {
  const visits = groupVisits([page('a', '/', 0), page('b', '/', 1790), page('c', '/', 3600)])
  expect(visits.map((visit) => visit.pages.map((stay) => stay.key))).toEqual([['c'], ['b', 'a']])
})

test('names the campaign a visit came from', () => {
  const campaign = { source: 'newsletter', medium: 'email' }
  const [visit] = groupVisits([makeEvent('a', { context: { campaign } })])
  expect(visit?.source).toBe('newsletter / email')
})

test('keeps an event that names no page with the page before it', () => {
  const bare = makeEvent('x', { type: 'track', event: 'Order Placed', timestamp: at(3) })
  expect(groupVisits([page('p', '/cart', 0), bare])[0]?.pages).toHaveLength(1)
})

test('leaves out what the gateway notes of its own chat, and nobody else’s events', () => {
  const echo = (id: string, verified: boolean) =>
    makeEvent(id, {
      type: 'track',
      event: 'Live Chat Message Sent',
      verified,
      context: { library: { name: '@beckon/server' } },
    })
  expect(groupVisits([echo('a', true)])).toEqual([])
  const [visit] = groupVisits([echo('claimed', false), echo('made', true)])
  expect(visit?.pages.flatMap(({ events }) => events.map(({ messageId }) => messageId))).toEqual([
    'claimed',
  ])
})
