import type { Stop } from '@beckon/core'
import type { Emit } from './emit.ts'
import { createMemoryEmit } from './memory-emit.ts'

/** What is shown, what is done to it, and whether that is to be told. */
export type ClickFixture = readonly [name: string, html: string, act: () => void, expected: boolean]

export function findIt(selector = '[data-it]'): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The fixture has no ${selector}.`)
  return element
}

/** When, in milliseconds, and how far to the right. */
export interface ClickPlace {
  at?: number
  x?: number
}

/** Clicks what carries `data-it`; no link is followed. */
export function clickIt({ at = 0, x = 100 }: ClickPlace = {}): void {
  const init = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: x,
    clientY: 100,
    detail: 1,
  }
  const event = new MouseEvent('click', init)
  Object.defineProperty(event, 'timeStamp', { value: at })
  const hold = (held: Event): void => held.preventDefault()
  document.body.addEventListener('click', hold, { capture: true, once: true })
  findIt().dispatchEvent(event)
}

export interface Verdict {
  /** Fixtures that were judged wrongly. */
  wrong: string[]
  /** Of what was told, the share that was meant. */
  precision: number
  /** Of what was meant, the share that was told. */
  recall: number
}

/** Plays each fixture and judges what is told of it. */
export async function judgeFixtures(
  observe: (emit: Emit) => Stop,
  fixtures: readonly ClickFixture[],
  pass: () => Promise<unknown>,
): Promise<Verdict> {
  const wrong: string[] = []
  const count = { right: 0, told: 0, meant: 0 }
  for (const [name, html, act, expected] of fixtures) {
    const memory = createMemoryEmit()
    document.body.innerHTML = html
    const stop = observe(memory.emit)
    act()
    await pass()
    stop()
    getSelection()?.removeAllRanges()
    const told = memory.seen.length
    if (told !== Number(expected)) wrong.push(name)
    count.told += told
    count.meant += Number(expected)
    count.right += expected ? Math.min(1, told) : 0
  }
  document.body.innerHTML = ''
  return { wrong, precision: count.right / count.told, recall: count.right / count.meant }
}
