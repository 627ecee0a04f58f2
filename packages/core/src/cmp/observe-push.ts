import type { Stop } from '../platform.ts'

/**
 * Sees each entry that is pushed, after whoever was there before has. The stop puts back what it
 * found, unless another has wrapped it since: then it stays in the chain and only passes on.
 */
export function observePush(list: unknown[], see: (entry: unknown) => void): Stop {
  const before = list.push
  const wasOwn = Object.hasOwn(list, 'push')
  let stopped = false

  function push(...entries: unknown[]): number {
    const length = before.apply(list, entries)
    if (!stopped) for (const entry of entries) see(entry)
    return length
  }

  list.push = push
  return () => {
    stopped = true
    if (list.push !== push) return
    if (wasOwn) list.push = before
    else Reflect.deleteProperty(list, 'push')
  }
}
