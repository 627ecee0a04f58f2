import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BeckonGlobal } from '../create-global.ts'
import { createIntercom } from './create-intercom.ts'

const { warn } = console
let calls: unknown[][] = []
let started: string[] = []
let warnings: string[] = []
const intercom = (...values: readonly unknown[]): unknown =>
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
  [['startConversation', { prefill: 'Hi' }], [['open', 'chat']]],
  [['showConversation', 7], [['open', 'chat']]],
  [['showTicket', 7], [['open', 'chat']]],
  [['hideNotifications', true], [['update', { sound: false }]]],
  [['hideNotifications', false], [['update', { sound: true }]]],
  [['showSpace', 'home'], [['open', 'home']]],
  [['showSpace', 'messages'], [['open', 'chat']]],
  [['showSpace', 'help'], [['open', 'help']]],
  [['trackEvent', 'Ordered', { total: 3 }], [['track', 'Ordered', { total: 3 }]]],
  [['onShow', () => {}], [['on', 'chat:opened', any]]],
  [['onHide', () => {}], [['on', 'chat:closed', any]]],
  [['onUnreadCountChange', () => {}], [['on', 'unread:changed', any]]],
  [['onUserEmailSupplied', () => {}], [['on', 'email:given', any]]],
  [['startSurvey', 42], [['track', 'Start Survey 42']]],
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
    horizontal_padding: 40,
    vertical_padding: 90,
    hide_notifications: true,
    language_override: 'de',
    intercom_user_jwt: 'ey…',
    user_hash: 'secret',
  })
  expect(started).toEqual(['pk_test'])
  const look = {
    position: 'left',
    color: '#0f766e',
    zIndex: 9,
    offsetX: 40,
    offsetY: 90,
    locale: 'de',
    launcher: 'hidden',
    sound: false,
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

test('tells who the visitor is once they agreed to have an id, and nothing before', () => {
  const one = createIntercom(() => {})
  one('boot', { app_id: 'pk_test' } as never)
  expect(one('getVisitorId')).toBe(undefined)
  localStorage.setItem('beckon.pk_test', '{"anonymousId":"0190","consent":{}}')
  expect(one('getVisitorId')).toBe('0190')
  localStorage.removeItem('beckon.pk_test')
})

test('tells who it was told the visitor is, until it is shut down', () => {
  const one = createIntercom(() => {})
  expect(one('whoami')).toEqual({})
  one('boot', { app_id: 'pk_test', user_id: 7, name: 'Robin' } as never)
  one('update', { plan: 'pro' } as never)
  localStorage.setItem('beckon.pk_test', '{"anonymousId":"0190","consent":{}}')
  const known = { app_id: 'pk_test', user_id: 7, name: 'Robin', plan: 'pro' }
  expect(one('whoami')).toEqual({ ...known, visitor_id: '0190' })
  localStorage.removeItem('beckon.pk_test')
  one('shutdown')
  expect(one('whoami')).toEqual({})
})

test('who is told of later is who was told of before', () => {
  const one = createIntercom(() => {})
  one('boot', { app_id: 'pk_test', user_id: 7, name: 'Robin' } as never)
  one('update', { plan: 'pro' } as never)
  expect(calls.at(-1)).toEqual(['identify', '7', { name: 'Robin', plan: 'pro' }, {}])
  one('shutdown')
  calls = []
  one('update', { plan: 'pro' } as never)
  expect(calls).toEqual([])
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
  const names = ['startTour', 'startChecklist', 'toString']
  for (const name of [...names, ...names]) one(name)
  expect(warnings).toHaveLength(3)
  expect(warnings[0]).toBe('beckon: Intercom\'s "startTour" has no counterpart.')
  expect(calls).toEqual([])
})

test('where it has no such page it warns, and opens the nearest', () => {
  const one = createIntercom(() => {})
  for (const name of ['showNews', 'showArticle']) one(name)
  expect(calls).toEqual([
    ['open', 'home'],
    ['open', 'help'],
  ])
  expect(warnings).toHaveLength(2)
})
