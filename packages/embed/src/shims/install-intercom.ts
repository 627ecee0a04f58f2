import type { Intercom } from './create-intercom.ts'
import type { IntercomSettings } from './intercom-settings.ts'

/** Takes the place of Intercom's own function, and does what it was told before. */
export function installIntercom(intercom: Intercom): Intercom {
  const queue = window.Intercom?.q ?? []
  window.Intercom = intercom
  if (window.intercomSettings?.app_id) intercom('boot')
  for (const call of queue) intercom(...(call as Parameters<Intercom>))
  return intercom
}

declare global {
  interface Window {
    Intercom?: Intercom | undefined
    intercomSettings?: IntercomSettings | undefined
  }
}
