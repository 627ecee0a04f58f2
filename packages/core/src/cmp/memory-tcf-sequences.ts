/** One event of a consent system, in short. */
export interface TcfMoment {
  status: 'tcloaded' | 'cmpuishown' | 'useractioncomplete'
  /** Undefined while it does not know. */
  gdpr: boolean | undefined
  purposes?: readonly number[]
  /** Legitimate interests, which are no consent. */
  interests?: readonly number[]
  vendors?: readonly number[]
  disclosed?: readonly number[]
  policy?: number
  global?: boolean
  restrictions?: Readonly<Record<number, Record<number, number>>>
}

export interface TcfSequence {
  name: string
  vendorId?: number
  moments: readonly TcfMoment[]
}

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

const loaded = (purposes: readonly number[], more: Partial<TcfMoment> = {}): TcfMoment => ({
  status: 'tcloaded',
  gdpr: true,
  purposes,
  ...more,
})
const acted = (purposes: readonly number[], more: Partial<TcfMoment> = {}): TcfMoment => ({
  ...loaded(purposes, more),
  status: 'useractioncomplete',
})
const shown = (purposes: readonly number[] = []): TcfMoment => ({
  ...loaded(purposes),
  status: 'cmpuishown',
})
const pending: TcfMoment = { status: 'tcloaded', gdpr: undefined, purposes: ALL }
const outside: TcfMoment = { status: 'tcloaded', gdpr: false }
const OURS = 755
const ours = { vendors: [OURS], disclosed: [OURS] }

/** What systems tell, one event after the other, as the CMP API describes it. */
export const TCF_SEQUENCES: readonly TcfSequence[] = [
  { name: 'returning visitor who accepted all', moments: [loaded(ALL)] },
  { name: 'returning visitor who refused all', moments: [loaded([])] },
  { name: 'new visitor who has not answered', moments: [shown()] },
  { name: 'new visitor who accepts', moments: [shown(), acted(ALL)] },
  { name: 'new visitor who refuses', moments: [shown(), acted([])] },
  { name: 'accepts, reopens, withdraws', moments: [acted(ALL), shown(ALL), acted([])] },
  { name: 'accepts, reopens, closes without a change', moments: [acted(ALL), shown(), acted(ALL)] },
  { name: 'refuses, reopens, accepts', moments: [acted([]), shown(), acted(ALL)] },
  { name: 'question on screen with all on beforehand', moments: [shown(ALL)] },
  { name: 'does not know yet whether GDPR applies', moments: [pending] },
  { name: 'does not know yet, then asks', moments: [pending, shown(), acted([1, 8, 9])] },
  { name: 'does not know yet, then it does not apply', moments: [pending, outside] },
  { name: 'GDPR does not apply', moments: [outside] },
  { name: 'storage alone', moments: [acted([1])] },
  { name: 'measurement with storage', moments: [acted([1, 8, 9])] },
  { name: 'measurement without storage', moments: [acted([8, 9])] },
  { name: 'half of measurement', moments: [acted([1, 8])] },
  { name: 'personal content', moments: [acted([1, 5, 6])] },
  { name: 'advertising', moments: [acted([1, 2, 3, 4, 7])] },
  { name: 'advertising without its measurement', moments: [acted([1, 2, 3, 4])] },
  {
    name: 'legitimate interest alone',
    moments: [acted([1], { interests: [2, 7, 8, 9, 10, 11] })],
  },
  {
    name: 'takes back one purpose after the other',
    moments: [acted(ALL), acted([1, 5, 6, 8, 9]), acted([1, 8, 9]), acted([1]), acted([])],
  },
  { name: 'string of global scope', moments: [loaded(ALL, { global: true })] },
  {
    name: 'vendor consented and disclosed',
    vendorId: OURS,
    moments: [acted(ALL, { ...ours, policy: 5 })],
  },
  {
    name: 'vendor consented, not disclosed, under the policies of 2.3',
    vendorId: OURS,
    moments: [acted(ALL, { vendors: [OURS], disclosed: [1], policy: 5 })],
  },
  {
    name: 'vendor consented, nothing disclosed at all, under the policies of 2.3',
    vendorId: OURS,
    moments: [acted(ALL, { vendors: [OURS], policy: 5 })],
  },
  {
    name: 'vendor consented under the policies of 2.2, which disclose nothing',
    vendorId: OURS,
    moments: [acted(ALL, { vendors: [OURS], policy: 4 })],
  },
  {
    name: 'vendor not consented',
    vendorId: OURS,
    moments: [acted(ALL, { vendors: [1], policy: 4 })],
  },
  {
    name: 'vendor loses consent, purposes stay',
    vendorId: OURS,
    moments: [
      acted(ALL, { ...ours, policy: 5 }),
      acted(ALL, { vendors: [], disclosed: [OURS], policy: 5 }),
    ],
  },
  {
    name: 'publisher forbids a purpose to the vendor, and asks legitimate interest for another',
    vendorId: OURS,
    moments: [
      acted(ALL, {
        ...ours,
        restrictions: { 9: { [OURS]: 0 }, 5: { [OURS]: 2 }, 2: { [OURS]: 1 } },
      }),
    ],
  },
]
