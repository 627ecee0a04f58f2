import { describe, expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryFrame, createMemoryIab, createMemoryStub } from './memory-iab.ts'
import { TCF_SEQUENCES, type TcfMoment, type TcfSequence } from './memory-tcf-sequences.ts'
import { createMemoryView, type MemoryView } from './memory-view.ts'
import { tcf } from './tcf.ts'

const TC_STRING = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'

const toFlags = (ids: readonly number[] = []) => Object.fromEntries(ids.map((id) => [id, true]))

/** The whole of what the CMP API 2.2 hands to a listener. */
function toTcData(moment: TcfMoment) {
  const short = { gdprApplies: moment.gdpr, eventStatus: moment.status, cmpStatus: 'loaded' }
  if (moment.gdpr === false) return { ...short, tcfPolicyVersion: 4 }
  const { purposes, interests, vendors, disclosed, policy = 4, restrictions = {} } = moment
  return {
    ...short,
    tcString: TC_STRING,
    tcfPolicyVersion: policy,
    cmpId: 10,
    cmpVersion: 3,
    isServiceSpecific: !moment.global,
    useNonStandardTexts: false,
    publisherCC: 'DE',
    purposeOneTreatment: false,
    purpose: { consents: toFlags(purposes), legitimateInterests: toFlags(interests) },
    vendor: {
      consents: toFlags(vendors),
      legitimateInterests: {},
      ...(disclosed && { disclosedVendors: toFlags(disclosed) }),
    },
    specialFeatureOptins: {},
    publisher: { consents: {}, legitimateInterests: {}, restrictions },
  }
}

const NEEDS = [
  ['functional', [1]],
  ['analytics', [1, 8, 9]],
  ['personalization', [1, 5, 6]],
  ['ads', [1, 2, 3, 4, 7]],
] as const

/** What must be allowed after each moment: the standard once more, as plainly as it can be put. */
function foretell({ moments, vendorId }: TcfSequence): string[][] {
  let allowed: string[] = []
  return moments.map((moment) => {
    if (moment.gdpr !== true || moment.status === 'cmpuishown') return allowed
    const { purposes = [], vendors = [], disclosed, restrictions = {} } = moment
    let usable = purposes.filter(() => !moment.global)
    if (vendorId !== undefined) {
      const mustDisclose = (moment.policy ?? 4) >= 5 || disclosed !== undefined
      if (!vendors.includes(vendorId)) usable = []
      if (mustDisclose && !disclosed?.includes(vendorId)) usable = []
      usable = usable.filter((id) => [undefined, 1].includes(restrictions[id]?.[vendorId]))
    }
    allowed = NEEDS.flatMap(([name, ids]) => (ids.every((id) => usable.includes(id)) ? [name] : []))
    return allowed
  })
}

type Api = (command: string, version: number, take: never, parameter: unknown) => void

interface Globals {
  __tcfapi?: Api
}

const toApi =
  (run: ReturnType<typeof createMemoryStub>['run']): Api =>
  (command, _, take, parameter) =>
    run(command, take, parameter)

function start(view: MemoryView & Globals, vendorId?: number) {
  const plugin = tcf({ vendorId }, view)
  return { plugin, ...startMemoryClient(plugin) }
}

const untilThere = () => import('./iab-late.ts')

describe.each(TCF_SEQUENCES)('$name', (sequence) => {
  test('in this page', () => {
    const iab = createMemoryIab()
    const view = createMemoryView<Globals>({ __tcfapi: toApi(iab.run) })
    const { listAllowed } = start(view, sequence.vendorId)
    const seen = sequence.moments.map((moment) => {
      iab.tell(toTcData(moment))
      return listAllowed()
    })
    expect(seen).toEqual(foretell(sequence))
  })

  test('told to a stub before the system had loaded', () => {
    const [iab, stub] = [createMemoryIab(), createMemoryStub()]
    const view = createMemoryView<Globals>({ __tcfapi: toApi(stub.run) })
    const { listAllowed } = start(view, sequence.vendorId)
    for (const moment of sequence.moments) iab.tell(toTcData(moment))
    expect(listAllowed()).toEqual([])
    view.__tcfapi = toApi(iab.run)
    stub.load(iab)
    // The last word is all a listener gets that comes late.
    const last = { ...sequence, moments: sequence.moments.slice(-1) }
    expect([listAllowed()]).toEqual(foretell(last))
  })

  test('in a window above, of another origin', async () => {
    const iab = createMemoryIab()
    const { view } = createMemoryFrame(iab, '__tcfapi')
    const { listAllowed, platform } = start(view, sequence.vendorId)
    await untilThere()
    await platform.settle()
    const seen = sequence.moments.map((moment) => {
      iab.tell(toTcData(moment))
      return listAllowed()
    })
    expect(seen).toEqual(foretell(sequence))
  })
})

const accepted = toTcData({ status: 'tcloaded', gdpr: true, purposes: [1, 8, 9] })

test('there are 30 of them, and they do not all end alike', () => {
  expect(TCF_SEQUENCES).toHaveLength(30)
  const ends = TCF_SEQUENCES.map((sequence) => String(foretell(sequence).at(-1)))
  expect(new Set(ends).size).toBeGreaterThan(5)
})

test('the receipt keeps the string as proof', async () => {
  const iab = createMemoryIab()
  const { client, platform } = start(createMemoryView({ __tcfapi: toApi(iab.run) }))
  iab.tell(accepted)
  await platform.settle()
  const [receipt] = platform.requests
  expect(JSON.parse(receipt?.body ?? '')).toMatchObject({
    surface: 'tcf',
    signals: { tcString: TC_STRING },
  })
  expect(client.consent.get().epoch).toBe(1)
})

test('finds a system that comes late, and leaves no timer', async () => {
  const iab = createMemoryIab()
  iab.tell(accepted)
  const view = createMemoryView<Globals>({})
  const { listAllowed, platform } = start(view)
  await untilThere()
  await platform.settle()
  view.passTime(3000)
  expect(listAllowed()).toEqual([])
  view.__tcfapi = toApi(iab.run)
  view.passTime(3200)
  expect(listAllowed()).toEqual(['functional', 'analytics'])
  expect(view.countTimers()).toBe(0)
})

test('gives up after a while where there is none', async () => {
  const view = createMemoryView({})
  const { platform } = start(view)
  await untilThere()
  await platform.settle()
  expect(view.passTime()).toBe(12_700)
  expect(view.countTimers()).toBe(0)
})

test('takes its listener out when it is disposed of', () => {
  const iab = createMemoryIab()
  const { plugin, listAllowed } = start(createMemoryView({ __tcfapi: toApi(iab.run) }))
  expect(iab.listeners.size).toBe(1)
  plugin.dispose?.()
  expect(iab.listeners.size).toBe(0)
  iab.tell(accepted)
  expect(listAllowed()).toEqual([])
})

test('takes its listener out as soon as it is in, where that comes after', () => {
  const [iab, stub] = [createMemoryIab(), createMemoryStub()]
  iab.tell(accepted)
  const view = createMemoryView<Globals>({ __tcfapi: toApi(stub.run) })
  const { plugin, listAllowed } = start(view)
  plugin.dispose?.()
  view.__tcfapi = toApi(iab.run)
  stub.load(iab)
  expect(iab.listeners.size).toBe(0)
  expect(listAllowed()).toEqual([])
})

test('starts nothing once it was disposed of', async () => {
  const view = createMemoryView<Globals>({})
  const { plugin, platform } = start(view)
  plugin.dispose?.()
  await untilThere()
  await platform.settle()
  expect(view.countTimers()).toBe(0)
})

test('a call that failed says nothing', () => {
  const view = createMemoryView({
    __tcfapi: (_: string, __: number, take: (data: unknown, success: boolean) => void) => {
      take(accepted, false)
      take(null, false)
    },
  })
  expect(start(view as MemoryView & Globals).listAllowed()).toEqual([])
})
