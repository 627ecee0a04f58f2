import { expect, test } from 'vitest'
import { schemas, validate } from './validate.ts'

const moment = { kind: 'custom', title: 'Can we help?' }
const rule = { id: 'help', when: { url: ['/cart*'] }, moment }

test('takes rules', () => {
  const settings = {
    perDay: 2,
    rules: [
      {
        ...rule,
        when: { ...rule.when, seconds: 20, exit: true, visitor: 'returning' },
        variants: [
          { id: 'a' },
          { id: 'b', weight: 2, moment: { title: 'Hi' } },
          { id: 'c', moment: false },
        ],
        everyDays: 7,
        priority: 5,
      },
    ],
  }
  expect(validate(schemas.settings.moments, settings)).toEqual(settings)
})

test.each([
  ['a rule that asks for nothing', { rules: [{ ...rule, when: {} }] }],
  ['two of one id', { rules: [rule, rule] }],
  ['a condition there is not', { rules: [{ ...rule, when: { urls: ['/'] } }] }],
  ['more than all of a page', { rules: [{ ...rule, when: { scroll: 101 } }] }],
  ['a card without a title', { rules: [{ ...rule, moment: { kind: 'custom' } }] }],
  [
    'a link that runs',
    {
      rules: [
        { ...rule, moment: { ...moment, actions: [{ id: 'a', label: 'A', url: 'javascript:1' }] } },
      ],
    },
  ],
  ['two variants of one id', { rules: [{ ...rule, variants: [{ id: 'a' }, { id: 'a' }] }] }],
  ['a misspelt member', { rule: [] }],
])('refuses %s', (_, settings) => {
  expect(() => validate(schemas.settings.moments, settings)).toThrow()
})
