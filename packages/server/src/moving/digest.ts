import { createHash } from 'node:crypto'
import type { Row } from './open-source.ts'

/** What a table comes to: the same on either side, or it was not copied as it is. */
export interface Digest {
  rows: number
  /** Of every value of every row, in the order of ids. */
  checksum: string
}

export interface Digester {
  add(row: Row): void
  read(): Digest
}

/** @param columns in an order that both sides have */
export function createDigester(columns: readonly string[]): Digester {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(row) {
      rows++
      hash.update(`${JSON.stringify(columns.map((column) => row[column]))}\n`)
    },
    read: () => ({ rows, checksum: hash.copy().digest('hex') }),
  }
}
