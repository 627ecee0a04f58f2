import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { stopAll } from './stop-all.ts'
import { whenParsed } from './when-parsed.ts'

/** Hidden pages get no frames. */
const LONGEST = 500

/** Runs once the page has drawn what it just changed, or at the last moment before it goes. */
export function afterRender(run: () => void): Stop {
  const stops: Stop[] = []
  const stop = (): void => stopAll(stops)()
  const finish = (): void => {
    stop()
    run()
  }
  stops.push(
    listen(window, 'pagehide', finish),
    whenParsed(() => {
      const frame = requestAnimationFrame(() => {
        const soon = setTimeout(finish)
        stops.push(() => clearTimeout(soon))
      })
      const late = setTimeout(finish, LONGEST)
      stops.push(
        () => cancelAnimationFrame(frame),
        () => clearTimeout(late),
      )
    }),
  )
  return stop
}
