import type { Stop } from '@beckon/core'
import { ACTIVITY } from './activity.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { readPath } from './read-path.ts'
import { stopAll } from './stop-all.ts'

export interface IdleOptions extends PageOptions {
  /** Seconds without a sign of life; 60 where absent. */
  after?: number | undefined
}

const CART = /cart|basket|checkout/i

/**
 * Reports a visitor who goes quiet over a cart, or over a form they began, as `Visitor Idle`, once
 * a page. A timer runs only while there is such a page or form.
 *
 * @example
 * const stop = observeIdle(({ properties }) => console.log(properties.over), { after: 30 })
 */
export function observeIdle(emit: Emit, options: IdleOptions = {}): Stop {
  const { after = 60 } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  let told = false

  const clear = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const note = (): void => {
    last = performance.now()
  }
  function check(over: string): void {
    const rest = last + after * 1000 - performance.now()
    if (rest > 0) {
      timer = setTimeout(check, rest, over)
      return
    }
    told = true
    track(emit, 'Visitor Idle', { over, seconds: after })
  }
  function start(over: string): void {
    note()
    if (!told && timer === undefined) check(over)
  }

  return stopAll([
    observePages(() => {
      clear()
      told = false
      if (CART.test(location.pathname)) start('cart')
    }, options),
    listen(document, ACTIVITY, note),
    listen(document, 'input submit', (event) => {
      if (event.type === 'submit') clear()
      else if (readPath(event).some((element) => element.localName === 'form')) start('form')
    }),
    clear,
  ])
}
