import { TooSoon } from '../shared/too-soon.ts'

/** Seconds that whoever comes too early waits here; who would wait longer is asked to come back. */
const QUEUE = 2

/** Milliseconds between two looks at who may come in now. */
const PACE = 20

/** Lets so many come in a second, so that a crowd that comes back leaves room for whoever is there. */
export interface Admission {
  /**
   * Resolves when it is one's turn.
   *
   * @throws TooSoon `server/unavailable`, with the seconds until there is room
   */
  admit(): Promise<void>
}

/**
 * A bucket that holds as many turns as come in a second. Who finds none waits in line. Who finds the line full
 * gets a place in one that is only counted: the further back, the later they are told to come.
 */
export function createAdmission(rate: number, now: () => number = Date.now): Admission {
  const line: (() => void)[] = []
  let turns = rate
  let told = 0
  let lookedAt = now()
  let timer: NodeJS.Timeout | undefined

  function refill(): void {
    const gained = ((now() - lookedAt) / 1000) * rate
    lookedAt = now()
    turns = Math.min(rate, turns + gained)
    // Those who were told to come later are served in time as well.
    told = Math.max(0, told - gained)
  }

  function look(): void {
    refill()
    while (line.length > 0 && turns >= 1) {
      turns -= 1
      line.shift()?.()
    }
    timer = undefined
    if (line.length > 0) lookLater()
  }

  function lookLater(): void {
    timer ??= setTimeout(look, PACE)
    // Whoever is still in line when the gateway ends is gone with it.
    timer.unref()
  }

  function refuse(): TooSoon {
    told += 1
    return new TooSoon('server/unavailable', Math.ceil((line.length + told) / rate))
  }

  return {
    async admit() {
      refill()
      if (line.length === 0 && turns >= 1) {
        turns -= 1
        return
      }
      if (line.length >= rate * QUEUE) throw refuse()
      await new Promise<void>((resolve) => {
        line.push(resolve)
        lookLater()
      })
    },
  }
}
