import type { Client } from './client.ts'
import { createEventBuilder, type EventBuilderOptions } from './event-builder.ts'
import { createEvents, type Events, type EventsOptions } from './events.ts'
import { createSteps } from './steps.ts'

export interface Capture extends Pick<Client, 'addContext' | 'addStep' | 'register'> {
  events: Events
  /** Takes back what was registered. */
  forget(): void
}

/** From a call to an event that is kept. */
export function createCapture(
  options: EventBuilderOptions & Omit<EventsOptions, 'builder' | 'steps'>,
): Capture {
  const steps = createSteps()
  const { addContext, register, forget, ...builder } = createEventBuilder(options)
  const events = createEvents({ ...options, builder, steps })
  return { events, addContext, addStep: steps.addStep, register, forget }
}
