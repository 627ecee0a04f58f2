import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BeckonGlobal } from '../create-global.ts'
import { createIntercom } from './create-intercom.ts'

const { warn } = console
let calls: unknown[][] = []
let started: string[] = []
let warnings: string[] = []
const intercom = (...values: readonly unknown[]): void =>
  createIntercom((site) => void started.push(site))(...(values as [string]))

beforeEach(() => {
  calls = []
  started = []
  warnings = []
  console.warn = (text) => void warnings.push(text)
  const global = (...values: unknown[]) => void calls.push(values)
  window.beckon = Object.assign(global, { mounted: true }) as unknown as BeckonGlobal
})
afterEach(() => {
  console.warn = warn
  window.beckon = undefined
  window.intercomSettings = undefined
})

const any = expect.any(Function)

test.each([
  [['show'], [['open']]],
  [['hide'], [['close']]],
  [['showMessages'], [['open', 'chat']]],
  [
    ['showNewMessage', 'Hi'],
    [
      ['prefill', 'Hi'],
      ['open', 'chat'],
    ],
  ],
  [['showNewMessage'], [['open', 'chat']]],
  [['showSpace', 'home'], [['open', 'home']]],
  [['showSpace', 'messages'], [['open', 'chat']]],
  [['showSpace', 'help'], [['open', 'help']]],
  [['trackEvent', 'Ordered', { total: 3 }], [['track', 'Ordered', { total: 3 }]]],
  [['onShow', () => {}], [['on', 'chat:opened', any]]],
  [['onHide', () => {}], [['on', 'chat:closed', any]]],
  [['onUnreadCountChange', () => {}], [['on', 'unread:changed', any]]],
  [['shutdown'], [['reset'], ['hide']]],
  [['update'], []],
])('%j becomes %j', (given, expected) => {
  intercom(...given)
  expect(calls).toEqual(expected)
  expect(warnings).toEqual([])
})

test('boots with the settings of the page and those it is given', () => {
  window.intercomSettings = { app_id: 'pk_page', alignment: 'left', hide_default_launcher: true }
  intercom('boot', {
    app_id: 'pk_test',
    user_id: 7,
    name: 'Robin',
    plan: 'pro',
    action_color: '#0f766e',
    z_index: 9,
    language_override: 'de',
    intercom_user_jwt: 'ey…',
    user_hash: 'secret',
  })
  expect(started).toEqual(['pk_test'])
  const look = {
    position: 'left',
    color: '#0f766e',
    zIndex: 9,
    locale: 'de',
    launcher: 'hidden',
  }
  expect(calls).toEqual([
    ['show'],
    ['update', look],
    ['identify', '7', { name: 'Robin', plan: 'pro' }, { token: 'ey…' }],
  ])
})

test('knows people by their address where they have no id', () => {
  intercom('update', { email: 'robin@shop.example', name: 'Robin' })
  const traits = { email: 'robin@shop.example', name: 'Robin' }
  expect(calls).toEqual([['identify', 'robin@shop.example', traits, {}]])
})

test('hands a listener what Intercom would', async () => {
  const counts: unknown[] = []
  intercom('onUnreadCountChange', (count: number) => counts.push(count))
  const [, , listener] = calls[0] as [string, string, (detail: unknown) => void]
  listener({ count: 2 })
  intercom('ready', () => counts.push('ready'))
  await Promise.resolve()
  expect(counts).toEqual([2, 'ready'])
})

test('a click on a launcher of the page opens the chat, until it is shut down', () => {
  document.body.innerHTML = '<a id="help"><b>Help</b></a>'
  const one = createIntercom(() => {})
  one('boot', { custom_launcher_selector: '#help' } as never)
  const click = (): void => void document.querySelector<HTMLElement>('#help b')?.click()
  click()
  expect(calls.at(-1)).toEqual(['open'])
  one('shutdown')
  calls = []
  click()
  expect(calls).toEqual([])
})

test('warns once of what has no counterpart, and throws nothing', () => {
  const one = createIntercom(() => {})
  const names = [
    'getVisitorId',
    'startTour',
    'startSurvey',
    'startChecklist',
    'showNews',
    'toString',
  ]
  for (const name of [...names, ...names, 'onUserEmailSupplied', 'hideNotifications']) one(name)
  expect(warnings).toHaveLength(8)
  expect(warnings[0]).toBe('beckon: Intercom\'s "getVisitorId" has no counterpart.')
  expect(calls).toEqual([])
})
