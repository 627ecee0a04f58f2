import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { stopAll } from './stop-all.ts'

/** Hidden pages get no frames. */
const LONGEST = 500

/** Runs once the page has drawn what it just changed, or at the last moment before it goes. */
export function afterRender(run: () => void): Stop {
  const finish = (): void => {
    stop()
    run()
  }
  let soon: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    soon = setTimeout(finish)
  })
  const late = setTimeout(finish, LONGEST)
  const stop = stopAll([
    () => cancelAnimationFrame(frame),
    () => clearTimeout(soon),
    () => clearTimeout(late),
    listen(window, 'pagehide', finish),
  ])
  return stop
}
