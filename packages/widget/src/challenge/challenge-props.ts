import type { ReadableAtom } from 'nanostores'
import type { ChallengeSource } from './create-proof.ts'

/** What is to be known of the form for a call. */
export interface ChallengeProps {
  call: {
    challenges: ChallengeSource
    $fields: ReadableAtom<{ phone: string }>
    $state: ReadableAtom<{ fault?: string | undefined }>
  }
  /** Names the way to write. */
  instead: string
}
