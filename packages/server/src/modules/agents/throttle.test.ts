import { expect, test } from 'vitest'
import type { Facts } from '../../shared/facts.ts'
import { createThrottle, type Throttle } from './throttle.ts'

const HOME = '203.0.113.7'
const tooMany = (wait: number) => expect.objectContaining({ code: 'auth/too-many', wait })

function enterOften(times: number, enter: (count: number) => unknown): void {
  for (let count = 0; count < times; count++) enter(count)
}

test('lets one network guess five times at one name, and says how long to wait', () => {
  let now = 0
  const throttle = createThrottle({ clock: () => now })
  enterOften(5, () => throttle.enter('robin', HOME))
  now = 60_000
  expect(() => throttle.enter('robin', HOME)).toThrow(tooMany(14 * 60))
  throttle.enter('kim', HOME)
  throttle.enter('robin', '198.51.100.1')
  now = 15 * 60_000
  throttle.enter('robin', HOME)
})

test('lets one network guess at few names, those of one customer counted together', () => {
  const throttle = createThrottle({ clock: () => 0 })
  enterOften(30, (count) => throttle.enter(`name ${count}`, `2001:db8:0:7::${count}`))
  expect(() => throttle.enter('another', '2001:db8:0:7:a::')).toThrow(tooMany(900))
  throttle.enter('another', '2001:db8:0:8::')
})

test('lets few guess at one name, wherever they come from', () => {
  const throttle = createThrottle({ clock: () => 0 })
  enterOften(50, (count) => throttle.enter('robin', `198.51.100.${count}`))
  expect(() => throttle.enter('robin', HOME)).toThrow(tooMany(900))
})

test('does not count what succeeded', () => {
  const throttle = createThrottle({ clock: () => 0 })
  enterOften(20, () => throttle.enter('robin', HOME)())
  enterOften(20, () => throttle.enterCode('id')())
  enterOften(10, () => throttle.enterCode('id'))
  expect(() => throttle.enterCode('id')).toThrow(tooMany(900))
})

test('counts guesses at all gateways together, and takes back what succeeded at another', () => {
  const listeners: ((fact: Facts['attempt:noted']) => void)[] = []
  const open = () =>
    createThrottle({
      clock: () => 0,
      publish: (_name, fact) => {
        for (const listen of listeners) listen(fact as Facts['attempt:noted'])
      },
      subscribe: (_name, listen) => {
        listeners.push(listen as (typeof listeners)[number])
        return () => {}
      },
    })
  const [here, there] = [open(), open()]
  const enter = (throttle: Throttle) => throttle.enter('robin@example.com', '192.0.2.1')
  for (let guess = 0; guess < 20; guess++) enter(guess % 2 === 0 ? here : there)()
  for (let guess = 0; guess < 5; guess++) enter(guess % 2 === 0 ? here : there)
  expect(() => enter(here)).toThrow(expect.objectContaining({ code: 'auth/too-many' }))
  expect(() => enter(there)).toThrow(expect.objectContaining({ code: 'auth/too-many' }))
})
