import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { Row, Source } from '../moving/open-source.ts'
import type { Manifest } from './manifest.ts'

/** Bytes that are read at a time. */
const CHUNK = 1 << 20

function* readLines(file: string): Iterable<string> {
  const descriptor = openSync(file, 'r')
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (let size = CHUNK; size > 0; ) {
      size = readSync(descriptor, chunk)
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(descriptor)
  }
}

function* readRows(file: string): Iterable<Row> {
  for (const line of readLines(file)) yield JSON.parse(line) as Row
}

/** The tables that were dumped of PostgreSQL, as what they can be moved from. */
export function openDump(folder: string, { tables, migrations }: Manifest): Source {
  return {
    tables: new Map(Object.entries(tables)),
    migrations,
    read: (table) => readRows(join(folder, 'tables', `${table}.ndjson`)),
    close() {},
  }
}
