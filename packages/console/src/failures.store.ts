import { atom, type ReadableAtom } from 'nanostores'
import type { Clock, Stop } from './clock.ts'
import { tellError } from './errors.ts'

const SHOW_FOR = 6000

export interface FailuresStore {
  /** What went wrong last, in plain words; null again after a while. */
  readonly $failure: ReadableAtom<string | null>
  /** Lets an action fail visibly instead of silently. */
  watch(action: Promise<unknown>): void
  dismiss(): void
}

export function createFailuresStore(clock: Clock): FailuresStore {
  const $failure = atom<string | null>(null)
  let stopTimer: Stop = () => {}
  const dismiss = (): void => {
    stopTimer()
    $failure.set(null)
  }
  return {
    $failure,
    watch(action) {
      action.catch((error: unknown) => {
        dismiss()
        $failure.set(tellError(error))
        stopTimer = clock.startTimer(dismiss, SHOW_FOR)
      })
    },
    dismiss,
  }
}
