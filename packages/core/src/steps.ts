import { BeckonError, type EventMessage } from '@beckon/protocol'
import { createBag } from './bag.ts'
import type { Client, Step } from './client.ts'

export interface Steps extends Pick<Client, 'addStep'> {
  /** @throws BeckonError `plugin/failed` */
  run(event: EventMessage): EventMessage | null
}

/** What plugins make of an event before it is kept. */
export function createSteps(): Steps {
  const steps = createBag<Step>()
  return {
    addStep: steps.add,
    run(event) {
      try {
        return steps.list().reduce<EventMessage | null>((kept, step) => {
          const next = kept && step(kept)
          return next === undefined ? kept : next
        }, event)
      } catch (error) {
        throw new BeckonError('plugin/failed', `A step failed: ${error}`)
      }
    },
  }
}
