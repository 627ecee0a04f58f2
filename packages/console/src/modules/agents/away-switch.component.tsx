import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'

/** Whether visitors can count on this agent; who is away still sees and writes all. */
export function AwaySwitch(): JSX.Element {
  const { away, failures } = useDesk()
  const isAway = useStore(away.$away)
  return (
    <button
      type="button"
      class="rail-entry rail-away"
      role="switch"
      aria-checked={!isAway}
      aria-label="Available"
      title={
        isAway ? 'Visitors are told that nobody waits for them' : 'Visitors see you as available'
      }
      onClick={() => failures.watch(away.set(!isAway))}
    >
      <span class="away-dot" aria-hidden="true" />
      <span class="rail-name">{isAway ? 'Away' : 'Available'}</span>
    </button>
  )
}
