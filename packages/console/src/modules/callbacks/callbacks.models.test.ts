import { expect, test } from 'vitest'
import { at, makeCallback } from '../../testing/fixtures.ts'
import { describeWhen, sortCalls } from './callbacks.models.ts'

const now = Date.parse(at(0))

test('says when to call, and that it is late', () => {
  expect(describeWhen(makeCallback('Ada'), now).words).toBe('As soon as possible')
  expect(describeWhen(makeCallback('Ada', { at: at(3600) }), now).isLate).toBe(false)
  const missed = makeCallback('Ada', { at: at(-3600) })
  expect(describeWhen(missed, now).isLate).toBe(true)
  expect(describeWhen({ ...missed, status: 'done' }, now).isLate).toBe(false)
})

test('calls the queue in its order, also whoever was put back to its end', () => {
  const { waiting } = sortCalls([
    makeCallback('Back', { createdAt: at(0), place: 9 }),
    makeCallback('Fixed', { at: at(30) }),
    makeCallback('First', { createdAt: at(10), place: 2 }),
    makeCallback('Second', { createdAt: at(60), place: 3 }),
  ])
  expect(waiting.map(({ name, place }) => [name, place])).toEqual([
    ['First', 1],
    ['Second', 2],
    ['Fixed', null],
    ['Back', 3],
  ])
})

test('puts first who is due first, and the finished ones last', () => {
  const { waiting, finished } = sortCalls([
    makeCallback('Later', { at: at(7200) }),
    makeCallback('Now', { createdAt: at(60) }),
    makeCallback('Old', { status: 'done', updatedAt: at(1) }),
    makeCallback('Recent', { status: 'cancelled', updatedAt: at(9) }),
  ])
  expect(waiting.map((callback) => callback.name)).toEqual(['Now', 'Later'])
  expect(finished.map((callback) => callback.name)).toEqual(['Recent', 'Old'])
})
