import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Messages of one conversation. */
export const LENGTH = 10_000

/** Rows of a transaction. */
const CHUNK = 50_000

type Row = Record<string, unknown>

/** Inserts copies of a row, of which some columns differ. */
function copyInto(db: Database.Database, table: string, row: Row): (changes: Row) => void {
  const columns = Object.keys(row)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const insert = db.prepare(
    `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  )
  return (changes) => void insert.run(columns.map((column) => changes[column] ?? row[column]))
}

function findRow(db: Database.Database, table: string): Row {
  const row = db.prepare<[], Row>(`select * from "${table}" order by id desc limit 1`).get()
  if (row === undefined) throw new Error(`There is no row in ${table} to copy`)
  return row
}

/**
 * Fills the database of a stopped gateway with as many messages as asked for, in conversations of 10,000,
 * all copies of one that is there. Numbers count up in the ids, as in life.
 *
 * @returns the person of a conversation in the middle
 */
export function fillMessages(data: string, rows: number): string {
  const db = new Database(join(data, 'beckon.db'))
  db.pragma('synchronous = OFF')
  const known = { person: findRow(db, 'person'), message: findRow(db, 'message') }
  const conversation = findRow(db, 'conversation')
  const supportCase = findRow(db, 'support_case')
  const copy = {
    person: copyInto(db, 'person', known.person),
    conversation: copyInto(db, 'conversation', conversation),
    supportCase: copyInto(db, 'support_case', supportCase),
    message: copyInto(db, 'message', known.message),
  }
  const begin = Date.parse('2026-01-01')
  const people = Math.ceil(rows / LENGTH)
  db.exec('begin')
  for (let person = 0; person < people; person++) {
    const id = `f-${String(person).padStart(6, '0')}`
    copy.person({ id })
    copy.conversation({ id, person_id: id, last_seq: LENGTH })
    copy.supportCase({ id, conversation_id: id, last_seq: LENGTH })
  }
  // Conversations grow side by side, so that the messages of one are scattered over the file.
  for (let row = 0; row < people * LENGTH; row++) {
    const conversation_id = `f-${String(row % people).padStart(6, '0')}`
    const id = `f-${String(row).padStart(9, '0')}`
    const created_at = new Date(begin + row).toISOString()
    const seq = Math.floor(row / people) + 1
    copy.message({ id, client_id: id, conversation_id, case_id: conversation_id, seq, created_at })
    if (row % CHUNK === CHUNK - 1) db.exec('commit; begin')
  }
  db.exec('commit')
  db.close()
  return `f-${String(Math.floor(people / 2)).padStart(6, '0')}`
}
