import type { Stop } from '../platform.ts'
import type { CmpView } from './view.ts'

/** The longest pause between two looks, in milliseconds; all of them together last about 13 seconds. */
const LONGEST = 6400

/**
 * Looks for what another script will leave on the page, at once and then ever less often. No timer
 * is left once it is found, or given up.
 */
export function waitFor<T>(
  view: CmpView,
  find: () => T | undefined,
  run: (found: T) => void,
): Stop {
  let pause = 50
  let timer: unknown

  function look(): void {
    const found = find()
    if (found !== undefined) {
      run(found)
      return
    }
    pause *= 2
    if (pause <= LONGEST) timer = view.setTimeout(look, pause)
  }

  look()
  return () => view.clearTimeout(timer)
}
