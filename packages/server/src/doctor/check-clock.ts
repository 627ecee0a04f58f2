import { sql } from 'kysely'
import { type Check, fail, none, ok, warn } from './doctor.types.ts'
import { lookIntoDatabase } from './look-into-database.ts'

/** Milliseconds that clocks may differ: more shows in the order of messages, much more ends sessions. */
const SMALL = 2000
const LARGE = 60_000

const ADVICE = 'Let both machines set their clocks by NTP (timedatectl set-ntp true).'

export const checkClock: Check = {
  name: 'clock',
  title: 'Clock',
  async run({ settings: { data, database } }) {
    if (database === undefined) return none('the database is on the same machine')
    try {
      const off = await lookIntoDatabase({ data, database }, async (db) => {
        await sql`select 1`.execute(db)
        const before = Date.now()
        const { rows } = await sql<{ now: number }>`
          select extract(epoch from clock_timestamp()) * 1000 as now`.execute(db)
        return Number(rows[0]?.now) - (before + Date.now()) / 2
      })
      const seconds = ((off ?? 0) / 1000).toFixed(1)
      const text = `that of the database is ${seconds} s off`
      if (Math.abs(off ?? 0) > LARGE) return fail(text, ADVICE)
      return Math.abs(off ?? 0) > SMALL ? warn(text, ADVICE) : ok('agrees with the database')
    } catch {
      return none('the database could not be asked')
    }
  },
}
