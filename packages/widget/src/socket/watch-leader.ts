import type { Stop } from '@beckon/core'
import type { TabSeat } from './tab-seat.ts'

/** How often a tab that is looked at asks whether the leader still lives, and how often in vain: another leads within three seconds. */
const BEAT = 900
const PATIENCE = 2

export interface LeaderWatch {
  /** It lives. */
  noteSign(): void
  stop: Stop
}

/** A leader that hangs keeps its lock: somebody has to notice. */
export function watchLeader(
  { address, page }: Pick<TabSeat, 'address' | 'page'>,
  ask: () => void,
  onSilence: () => void,
): LeaderWatch {
  let unanswered = 0
  let stopTimer: Stop | undefined

  function beat(): void {
    stopTimer = address.platform.startTimer(beat, BEAT)
    if (page.document.hidden) unanswered = 0
    else if (unanswered++ >= PATIENCE) onSilence()
    ask()
  }

  beat()
  return {
    noteSign() {
      unanswered = 0
    },
    stop: () => stopTimer?.(),
  }
}
