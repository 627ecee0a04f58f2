import { createHash } from 'node:crypto'

/** How many statements stay prepared in each connection. */
const MOST = 500

/** Parameters above which a text hardly comes twice: lists of values make ever new ones. */
const LONG = 64

export interface Statements {
  /** Under which name a text stays prepared; undefined where it does not. */
  nameOf(text: string, parameters: number): string | undefined
  /** Lets all be prepared anew. */
  renew(): void
}

/** Names what is to be prepared once and used often: parsing and planning cost more than most queries. */
export function createStatements(): Statements {
  const names = new Map<string, string>()
  let round = 0
  return {
    nameOf(text, parameters) {
      const known = names.get(text)
      if (known !== undefined) return known
      if (parameters > LONG || names.size >= MOST) return undefined
      const hash = createHash('sha256').update(text).digest('base64url').slice(0, 20)
      const name = `b${round}_${hash}`
      names.set(text, name)
      return name
    },
    renew() {
      round++
      names.clear()
    },
  }
}
