import type { Random } from '../faults/random.ts'
import type { DiskCall } from './trace-disk.ts'

/** Files by their names. */
export type Disk = ReadonlyMap<string, Buffer>

/** One file, with some of what was done to it. */
function replay(before: Buffer, calls: readonly DiskCall[]): Buffer {
  const ends = calls.map(({ data, offset }) => offset + data.length)
  const bytes = Buffer.alloc(Math.max(before.length, ...ends))
  let length = before.length
  before.copy(bytes)
  for (const { kind, data, offset } of calls) {
    data.copy(bytes, offset)
    length = kind === 'cut' ? offset : Math.max(length, offset + data.length)
  }
  return bytes.subarray(0, length)
}

/**
 * What a disk has whose power went: all that was synced by then, and of the rest what chance left.
 *
 * @param kept which share of what was not synced is there, from 0 to 1
 */
export function cutPower(
  before: Disk,
  calls: readonly DiskCall[],
  { at, kept, random }: { at: number; kept: number; random: Random },
): Disk {
  const files = new Set([...before.keys(), ...calls.map(({ file }) => file)])
  return new Map(
    [...files].map((name) => {
      const own = calls.filter((call) => call.file === name && call.at <= at)
      const synced = own.findLastIndex(({ kind }) => kind === 'sync')
      const left = own.filter(
        ({ kind }, index) => kind !== 'sync' && (index < synced || random() < kept),
      )
      return [name, replay(before.get(name) ?? Buffer.alloc(0), left)]
    }),
  )
}
