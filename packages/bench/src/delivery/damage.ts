import { readFileSync, writeFileSync } from 'node:fs'
import type { Random } from '../faults/random.ts'

type Spoil = (log: Buffer, random: Random) => Buffer

/** Bytes of a page and what stands before it in the log. */
const FRAME = 4096 + 24

function flip(log: Buffer, at: number): Buffer {
  const spoiled = Buffer.from(log)
  spoiled[at] = (spoiled[at] ?? 0) ^ 0x10
  return spoiled
}

const drawFrom = (random: Random, least: number, most: number): number =>
  Math.floor(least + random() * (most - least))

/** What becomes of the log of a database when the power goes, or the disk. */
export const DAMAGES: Readonly<Record<string, Spoil>> = {
  'cut anywhere': (log, random) => log.subarray(0, drawFrom(random, 0, log.length)),
  'cut within its last page': (log, random) =>
    log.subarray(0, log.length - drawFrom(random, 1, FRAME)),
  'with a bit flipped near its end': (log, random) =>
    flip(log, drawFrom(random, log.length - 3 * FRAME, log.length)),
  'with a bit flipped anywhere': (log, random) => flip(log, drawFrom(random, 0, log.length)),
  'with its end zeroed': (log, random) => {
    const spoiled = Buffer.from(log)
    return spoiled.fill(0, drawFrom(random, Math.floor(log.length / 2), log.length))
  },
  'with rubbish behind it': (log, random) =>
    Buffer.concat([log, Buffer.from(Array.from({ length: FRAME }, () => random() * 256))]),
}

/** Spoils the log at this path. */
export function damageLog(file: string, spoil: Spoil, random: Random): void {
  writeFileSync(file, spoil(readFileSync(file), random))
}
