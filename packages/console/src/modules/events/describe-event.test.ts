import { expect, test } from 'vitest'
import { makeEvent } from '../../testing/fixtures.ts'
import { describeEvent } from './describe-event.ts'

test('names a page by its title and shows its path', () => {
  const event = makeEvent('a', { context: { page: { path: '/lamp', title: 'Oak lamp' } } })
  expect(describeEvent(event)).toMatchObject({
    verb: 'Viewed',
    object: 'Oak lamp',
    detail: '/lamp',
  })
})

test('names a click by the text clicked', () => {
  const event = makeEvent('a', {
    type: 'track',
    event: 'Element Clicked',
    properties: { text: 'Add to basket', href: 'https://shop.example/basket' },
  })
  expect(describeEvent(event)).toMatchObject({
    verb: 'Clicked',
    object: 'Add to basket',
    detail: '/basket',
  })
})

test('sums up what else was tracked', () => {
  const event = makeEvent('a', {
    type: 'track',
    event: 'Product Added',
    properties: { productId: 'oak-lamp', price: 129, url: 'https://shop.example/lamp' },
  })
  expect(describeEvent(event)).toMatchObject({
    verb: 'Product Added',
    detail: 'product id oak-lamp, price 129',
  })
})

test('has words for an event that says nothing', () => {
  expect(describeEvent(makeEvent('a', { type: 'track' })).verb).toBe('Did something')
  expect(describeEvent(makeEvent('a')).object).toBe('a page')
})

test.each([
  ['Form Abandoned', { field: 'email', form: '#checkout' }, 'Gave up a form at email'],
  ['Page Scrolled', { depth: 75 }, 'Scrolled to 75 %'],
  ['Rage Click', { text: 'Pay now', selector: '#pay' }, 'Clicked again and again Pay now'],
  ['Dead Click', { selector: '#hero > img' }, 'Clicked without an answer #hero > img'],
  ['Form Started', { form: '#checkout' }, 'Began a form'],
])('says what %s means', (name, properties, words) => {
  const { verb, object } = describeEvent(makeEvent('a', { type: 'track', event: name, properties }))
  expect(`${verb} ${object}`.trim()).toBe(words)
})

test.each([
  ['Moment Shown', { kind: 'survey', variant: 'b' }, 'Was shown', 'a survey', 'variant b'],
  ['Moment Answered', { kind: 'fraud', action: 'deny' }, 'Denied', 'a fraud alert', ''],
  [
    'Moment Answered',
    { kind: 'callback', action: 'callback' },
    'Took up',
    'an offer of a call',
    '',
  ],
  ['Moment Answered', { kind: 'custom', action: 'later' }, 'Answered', 'a card: later', ''],
  ['Moment Due', { rule_id: 'stay' }, 'Met the rule', 'stay', ''],
])('tells %s %j in words', (event, properties, verb, object, detail) => {
  const described = describeEvent(makeEvent('a', { type: 'track', event, properties }))
  expect(described).toMatchObject({ verb, object, detail })
})
