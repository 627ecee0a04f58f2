import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BeckonGlobal } from '../create-global.ts'
import { type Chatwoot, createChatwoot } from './create-chatwoot.ts'

const { warn } = console
let calls: unknown[][] = []
let warnings: string[] = []

beforeEach(() => {
  calls = []
  warnings = []
  console.warn = (text) => void warnings.push(text)
  window.beckon = ((...values: unknown[]) => void calls.push(values)) as unknown as BeckonGlobal
})
afterEach(() => {
  console.warn = warn
  window.beckon = undefined
})

test.each<[string, (chatwoot: Chatwoot) => void, unknown[][]]>([
  ['toggle', (it) => it.toggle(), [['toggle']]],
  ['toggle open', (it) => it.toggle('open'), [['open']]],
  ['toggle close', (it) => it.toggle('close'), [['close']]],
  ['bubble hide', (it) => it.toggleBubbleVisibility('hide'), [['hide']]],
  ['bubble show', (it) => it.toggleBubbleVisibility('show'), [['show']]],
  ['setLocale', (it) => it.setLocale('de'), [['update', { locale: 'de' }]]],
  ['setLabel', (it) => it.setLabel('vip'), [['track', 'Label Added', { label: 'vip' }]]],
  ['removeLabel', (it) => it.removeLabel('vip'), [['track', 'Label Removed', { label: 'vip' }]]],
  ['reset', (it) => it.reset(), [['reset']]],
  [
    'setUser',
    (it) => it.setUser('7', { name: 'Robin', identifier_hash: 'secret' }),
    [['identify', '7', { name: 'Robin' }]],
  ],
])('%s', (_, run, expected) => {
  run(createChatwoot())
  expect(calls).toEqual(expected)
  expect(warnings).toEqual([])
})

test('attributes wait for somebody to belong to, and leave with them', () => {
  const chatwoot = createChatwoot()
  chatwoot.setCustomAttributes({ plan: 'pro' })
  expect(calls).toEqual([])
  chatwoot.setUser('7', { name: 'Robin' })
  chatwoot.deleteCustomAttribute('plan')
  expect(calls).toEqual([
    ['identify', '7', { plan: 'pro', name: 'Robin' }],
    ['identify', '7', { plan: null, name: 'Robin' }],
  ])
  chatwoot.setConversationCustomAttributes({ order: '12' })
  chatwoot.deleteConversationCustomAttribute('order')
  expect(calls.slice(2)).toEqual([
    ['identify', '7', { plan: null, name: 'Robin', order: '12' }],
    ['identify', '7', { plan: null, name: 'Robin', order: null }],
  ])
  chatwoot.reset()
  chatwoot.setCustomAttributes({ plan: 'free' })
  expect(calls.at(-1)).toEqual(['reset'])
})

test('warns once of what has no counterpart, and throws nothing', () => {
  const chatwoot = createChatwoot()
  for (let round = 0; round < 2; round++) chatwoot.popoutChatWindow()
  expect(warnings).toHaveLength(1)
  expect(calls).toEqual([['open'], ['open']])
})
