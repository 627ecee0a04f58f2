import type { CDPSession } from 'playwright-core'

/** Kinds of things that a page makes and the browser keeps for as long as anything holds on to them. */
const KINDS: readonly string[] = [
  ...['ShadowRoot', 'WebSocket', 'BroadcastChannel', 'Lock', 'AbortController'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'],
]

export type Living = Record<string, number>

/** How many there are of each kind in a page, once the garbage is gone: what was let go of does not count. */
export async function countLiving(session: CDPSession): Promise<Living> {
  const counts: Living = {}
  for (const kind of KINDS) {
    const expression = `${kind}.prototype`
    const { result } = await session.send('Runtime.evaluate', { expression, objectGroup: 'living' })
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      objectGroup: 'living',
    })
    const length = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    })
    counts[kind] = Number(length.result.value)
  }
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'living' })
  return counts
}
