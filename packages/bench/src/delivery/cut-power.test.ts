import { expect, test } from 'vitest'
import { cutPower } from './cut-power.ts'
import type { DiskCall } from './trace-disk.ts'

const write = (at: number, offset: number, text: string): DiskCall => ({
  ...{ file: 'log', at, kind: 'write', data: Buffer.from(text), offset },
})
const sync = (at: number, file = 'log'): DiskCall => ({
  ...{ file, at, kind: 'sync', data: Buffer.alloc(0), offset: 0 },
})
const before = new Map([['log', Buffer.from('ab')]])
const calls = [write(1, 2, 'cd'), write(2, 0, 'x'), sync(3), write(4, 4, 'ef'), sync(5, 'other')]

const readLog = (at: number, kept = 0): string | undefined =>
  cutPower(before, calls, { at, kept, random: () => 0.5 })
    .get('log')
    ?.toString()

test('leaves on the disk what was synced before the power went, and nothing else', () => {
  expect([1, 2, 3, 4, 5].map((at) => readLog(at))).toEqual(['ab', 'ab', 'xbcd', 'xbcd', 'xbcd'])
})

test('may leave what was not synced as well', () => {
  expect([readLog(2, 1), readLog(5, 1), readLog(5, 0.4)]).toEqual(['xbcd', 'xbcdef', 'xbcd'])
})
