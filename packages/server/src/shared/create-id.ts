import { v7 } from 'uuid'

/** Bytes of chance that are fetched at once: to fetch them for each id takes longer than all the rest of it. */
const POOL = 4096

/** What one id takes. */
const BYTES = 16

const pool = new Uint8Array(POOL)
let used = POOL
let msecs = 0
let seq = 0

/** Sixteen that nobody had before. */
function takeChance(): Uint8Array {
  if (used === POOL) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += BYTES
  return pool.subarray(used - BYTES, used)
}

/** A UUIDv7: sorts by the time it was made, and strictly so within one process. */
export function createId(): string {
  const random = takeChance()
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    // Begins in the lower half, so that there is room to count.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1
  } else {
    seq = (seq + 1) >>> 0
    if (seq === 0) msecs++
  }
  return v7({ random, msecs, seq })
}
