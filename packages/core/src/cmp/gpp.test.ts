import { describe, expect, test } from 'vitest'
import { gpp } from './gpp.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryFrame, createMemoryIab } from './memory-iab.ts'
import { createMemoryView, type MemoryView } from './memory-view.ts'

type Api = (command: string, take: never, parameter: unknown, version: string) => void

const PING = { gppVersion: '1.1', cmpStatus: 'loaded', cmpDisplayStatus: 'hidden', cmpId: 31 }

const CORE = {
  Version: 1,
  SaleOptOutNotice: 1,
  SharingOptOutNotice: 1,
  SensitiveDataProcessing: [],
}
const NAT = { ...CORE, TargetedAdvertisingOptOutNotice: 1, TargetedAdvertisingOptOut: 2 }
const FREE = { SaleOptOut: 2, SharingOptOut: 2 }

/** What a system tells its listeners: an event, with all it says of itself. */
function tellOf(applicableSections: number[], parsedSections: object, signalStatus = 'ready') {
  const pingData = { ...PING, signalStatus, applicableSections, parsedSections, gppString: 'DBAA' }
  return { eventName: 'signalStatus', data: signalStatus, pingData }
}

function start() {
  const iab = createMemoryIab()
  const api: Api = (command, take, parameter) => iab.run(command, take, parameter)
  const view: MemoryView = createMemoryView({ __gpp: api })
  const plugin = gpp(view)
  return { iab, plugin, ...startMemoryClient(plugin) }
}

const EU_ALL = { PurposeConsent: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], VendorConsent: [1, 2] }

describe('the European section', () => {
  test.each([
    [
      'as the specification has it',
      [{ Version: 2, PurposeConsent: [1, 8, 9] }, { SegmentType: 1 }],
    ],
    ['as a single part', { Version: 2, PurposeConsent: [1, 8, 9] }],
    [
      'with a bit for each purpose',
      { PurposeConsents: [true, false, false, false, false, false, false, true, true, false] },
    ],
  ])('is read %s', (_, tcfeuv2) => {
    const { iab, listAllowed } = start()
    iab.tell(tellOf([2], { tcfeuv2 }))
    expect(listAllowed()).toEqual(['functional', 'analytics'])
  })

  test('a bit that is off allows nothing', () => {
    const { iab, listAllowed } = start()
    iab.tell(tellOf([2], { tcfeuv2: { PurposeConsents: [false, ...Array(9).fill(true)] } }))
    expect(listAllowed()).toEqual([])
  })

  test('grants and withdraws, in the same task', () => {
    const { iab, listAllowed } = start()
    iab.tell(tellOf([2], { tcfeuv2: [EU_ALL] }))
    expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
    iab.tell(tellOf([2], { tcfeuv2: [{ ...EU_ALL, PurposeConsent: [] }] }))
    expect(listAllowed()).toEqual([])
  })

  test('says nothing where it applies but is not there', () => {
    const { iab, client } = start()
    iab.tell(tellOf([2], {}))
    expect(client.consent.get().epoch).toBe(0)
  })
})

test('nothing counts while the signal is not ready', () => {
  const { iab, listAllowed } = start()
  iab.tell(tellOf([2], { tcfeuv2: [EU_ALL] }, 'not ready'))
  expect(listAllowed()).toEqual([])
  iab.tell(tellOf([2], { tcfeuv2: [EU_ALL] }))
  iab.tell(tellOf([2], { tcfeuv2: [{ ...EU_ALL, PurposeConsent: [] }] }, 'not ready'))
  expect(listAllowed()).toHaveLength(4)
})

test.each([
  ['none applies', [-1]],
  ['it is not known which applies', [0]],
  ['the list is empty', []],
  ['only a format of the past applies', [6]],
])('nothing is followed where %s', async (_, applicable) => {
  const { client, iab, listAllowed } = start()
  await client.consent.set({ analytics: true, ads: true })
  const us = [{ ...NAT, SaleOptOut: 1, SharingOptOut: 2 }]
  iab.tell(tellOf(applicable, { tcfeuv2: [{ PurposeConsent: [] }], usnat: us }))
  expect(listAllowed()).toEqual(['analytics', 'ads'])
})

describe.each([
  ['usnat', 7, NAT],
  ['usca', 8, CORE],
  ['usri', 27, NAT],
] as const)('the section %s', (prefix, id, core) => {
  const allow = async () => {
    const started = start()
    await started.client.consent.set({ analytics: true, personalization: true, ads: true })
    return started
  }

  test.each(['SaleOptOut', 'SharingOptOut'])('takes ads away for %s', async (field) => {
    const { iab, listAllowed } = await allow()
    iab.tell(tellOf([id], { [prefix]: [{ ...core, ...FREE, [field]: 1 }] }))
    expect(listAllowed()).toEqual(['analytics', 'personalization'])
  })

  test('takes ads and personalization away for Global Privacy Control', async () => {
    const { iab, listAllowed } = await allow()
    const gpc = { SubsectionType: 1, Gpc: true }
    iab.tell(tellOf([id], { [prefix]: [{ ...core, ...FREE }, gpc] }))
    expect(listAllowed()).toEqual(['analytics'])
  })

  test('leaves everything as it is where nobody opted out', async () => {
    const { client, iab, listAllowed } = await allow()
    const parts = [
      { ...core, ...FREE },
      { SubsectionType: 1, Gpc: false },
    ]
    iab.tell(tellOf([id], { [prefix]: parts }))
    expect(listAllowed()).toEqual(['analytics', 'personalization', 'ads'])
    expect(client.consent.get().epoch).toBe(1)
  })

  test('grants nothing, and leaves no trace of an opt-out from nothing', () => {
    const { iab, storage } = start()
    iab.tell(tellOf([id], { [prefix]: [{ ...core, ...FREE }] }))
    iab.tell(tellOf([id], { [prefix]: [{ ...core, SaleOptOut: 1, SharingOptOut: 1 }] }))
    expect(storage.entries.size).toBe(0)
  })
})

test('an opt-out of targeted advertising takes ads away', async () => {
  const { client, iab, listAllowed } = start()
  await client.consent.set({ ads: true })
  iab.tell(tellOf([7], { usnat: [{ ...NAT, ...FREE, TargetedAdvertisingOptOut: 1 }] }))
  expect(listAllowed()).toEqual([])
})

test('the receipt keeps the string as proof', async () => {
  const { iab, platform } = start()
  iab.tell(tellOf([2], { tcfeuv2: [EU_ALL] }))
  await platform.settle()
  expect(JSON.parse(platform.requests[0]?.body ?? '')).toMatchObject({
    surface: 'gpp',
    signals: { gppString: 'DBAA' },
  })
})

test('hears a system in a window above', async () => {
  const iab = createMemoryIab()
  const { view, posted } = createMemoryFrame(iab, '__gpp')
  const { platform, listAllowed } = startMemoryClient(gpp(view))
  await import('./iab-late.ts')
  await platform.settle()
  iab.tell(tellOf([2], { tcfeuv2: [EU_ALL] }))
  expect(listAllowed()).toHaveLength(4)
  expect(posted[0]?.message).toMatchObject({
    __gppCall: { command: 'addEventListener', version: '1.1' },
  })
})

test('takes its listener out when it is disposed of', () => {
  const { iab, plugin } = start()
  plugin.dispose?.()
  expect(iab.listeners.size).toBe(0)
})
