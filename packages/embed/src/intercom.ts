import { mountTag } from './mount-tag.ts'
import { createIntercom, type Intercom } from './shims/create-intercom.ts'
import { installIntercom as install } from './shims/install-intercom.ts'

export type { Intercom } from './shims/create-intercom.ts'
export type { IntercomSettings } from './shims/intercom-settings.ts'

/**
 * Lets a site that was written for Intercom talk to Beckon: sets `window.Intercom`, boots with
 * `window.intercomSettings` if there are any, and runs what was called before. `app_id` is the
 * public key of your Beckon site. Call it in a browser only.
 *
 * @param host where the gateway is
 * @example
 * import { installIntercom } from '@beckon/embed/intercom'
 * const Intercom = installIntercom('https://beckon.example.com')
 * Intercom('boot', { app_id: 'pk_…', user_id: '7', name: 'Robin' })
 */
export function installIntercom(host: string): Intercom {
  return install(createIntercom((site) => void mountTag({ site, host })))
}
