/** One thing that a gateway tells the others: what kind it is, and what about. */
export type Item = readonly [kind: string, ...rest: unknown[]]

/** What one gateway told in one go. Its items are counted from when it started, so that none is missed unseen. */
export interface Letter {
  /** The gateway that wrote it. */
  node: string
  /** The number of its first item; without items, of the one that comes next. */
  from: number
  items: readonly Item[]
}

/** The number of the item that comes after a letter. */
export const endOf = ({ from, items }: Letter): number => from + items.length

function isLetter(value: Partial<Letter> | null): value is Letter {
  return (
    typeof value?.node === 'string' && Number.isInteger(value.from) && Array.isArray(value.items)
  )
}

/** Undefined for what is none: others may write to the same channel. */
export function readLetter(text: string): Letter | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isLetter(value as Partial<Letter> | null) ? (value as Letter) : undefined
  } catch {
    return undefined
  }
}
