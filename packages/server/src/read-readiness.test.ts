import { expect, test } from 'vitest'
import { SCHEMA } from './database/migrate.ts'
import { type ReadinessOptions, readReadiness } from './read-readiness.ts'

const GOOD: ReadinessOptions = {
  data: '/',
  readState: () => 'ready',
  canWrite: async () => true,
  readSchema: async () => SCHEMA,
  readRoom: async () => 1e9,
}

const CASES: readonly [string, Partial<ReadinessOptions>, readonly string[]][] = [
  ['that is well', {}, []],
  ['that starts', { readState: () => 'starting' }, ['state: starting']],
  ['that is about to stop', { readState: () => 'stopping' }, ['state: stopping']],
  ['that cannot store', { canWrite: async () => false }, ['database: nothing can be stored']],
  [
    'on a database of before',
    { readSchema: async () => SCHEMA.slice(0, -1) },
    ['schema: not of this release'],
  ],
  ['on a database of a later release', { readSchema: async () => [...SCHEMA, '2999'] }, []],
  [
    'on a full disk',
    { readRoom: async () => 15_000_000, readSchema: async () => [] },
    ['schema: not of this release', 'disk: full'],
  ],
  ['whose folder is gone', { data: '/none/here', readRoom: undefined }, ['disk: full']],
]

test.each(CASES)(
  'tells of a gateway %s what keeps it from taking traffic',
  async (_name, change, issues) => {
    const found = await readReadiness({ ...GOOD, ...change })
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(issues)
  },
)

test('looks at a real disk by itself', async () => {
  expect(await readReadiness({ ...GOOD, readRoom: undefined })).toEqual([])
})
