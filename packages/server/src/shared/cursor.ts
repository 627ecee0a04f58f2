import { refuse } from './refuse.ts'

/** A place in a list that is ordered by a time, then by an id. */
export interface Cursor {
  at: string
  id: string
}

export interface Page<T> {
  rows: T[]
  next: string | null
}

/** Opaque on purpose: readers hand it back and read nothing into it. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** @throws BeckonError `request/invalid` */
export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const [at, id, rest] = Buffer.from(text, 'base64url').toString().split(' ')
  if (at && id && rest === undefined) return { at, id }
  throw refuse('request/invalid', [{ path: 'cursor', message: 'Expected the next of an answer' }])
}

/** Cuts a page from one row more than asked for: that row tells whether there is a next page. */
export function cutPage<T>(rows: T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined
  return { rows: page, next: more ? encodeCursor(cursorOf(last)) : null }
}
