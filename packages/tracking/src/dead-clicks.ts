import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { isClickable, NATIVE, onClick } from './on-click.ts'
import { stopAll } from './stop-all.ts'

export interface DeadClickOptions {
  /** Milliseconds a page has for an answer; 2500 where absent. */
  wait?: number | undefined
}

/** What a page does, or lets the browser do, for a click, beside changing. */
const ANSWERS =
  'scroll focusin selectionchange submit invalid input toggle play pause copy fullscreenchange blur pagehide visibilitychange'
const CHANGES = { childList: true, attributes: true, characterData: true, subtree: true }

/**
 * Reports a click on what looks clickable, after which nothing changed, moved or got the focus, as
 * `Dead Click`. It watches the page only while a click waits for its answer. Links and fields
 * answer by themselves; a closed shadow root shows neither what was clicked in it nor what changed.
 *
 * @example
 * const stop = observeDeadClicks(({ properties }) => console.log(properties.selector))
 */
export function observeDeadClicks(emit: Emit, { wait = 2500 }: DeadClickOptions = {}): Stop {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>()
  let address = ''
  let stopWatching: Stop | undefined

  function clear(): void {
    waiting.forEach(clearTimeout)
    waiting.clear()
    stopWatching?.()
    stopWatching = undefined
  }
  function judge(element: Element): void {
    waiting.delete(element)
    if (!waiting.size) clear()
    // Style is read here, long after the click was handled.
    if (location.href !== address) return
    if (isClickable(element) || getComputedStyle(element).cursor === 'pointer')
      track(emit, 'Dead Click', describeElement(element))
  }
  function watch(roots: readonly EventTarget[]): void {
    stopWatching?.()
    const observer = new MutationObserver(clear)
    for (const root of roots)
      if (root === document || root instanceof ShadowRoot) observer.observe(root as Node, CHANGES)
    const stop = listen(window, ANSWERS, ({ type }) => {
      // A click moves the caret, which is no answer; a selected word is one.
      if (type !== 'selectionchange' || getSelection()?.isCollapsed === false) clear()
    })
    stopWatching = () => {
      observer.disconnect()
      stop()
    }
  }

  const stop = onClick((element, event, path) => {
    const [target] = path
    const isClosed = target && /-/.test(target.localName) && !target.shadowRoot
    if (isClosed || waiting.has(element) || path.some((each) => each.matches(`a[href],${NATIVE}`)))
      return
    // A word is selected when the button goes down, which is before the click.
    const selection = getSelection()
    if (selection?.isCollapsed === false && selection.containsNode(element, true)) return
    address = location.href
    watch(event.composedPath())
    waiting.set(element, setTimeout(judge, wait, element))
  })
  return stopAll([stop, clear])
}
