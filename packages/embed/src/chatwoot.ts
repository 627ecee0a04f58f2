import { mountTag } from './mount-tag.ts'
import { type ChatwootSdk, installChatwoot as install } from './shims/install-chatwoot.ts'

export type { Chatwoot, ChatwootSettings } from './shims/create-chatwoot.ts'
export type { ChatwootSdk } from './shims/install-chatwoot.ts'

/**
 * Lets a site that was written for Chatwoot talk to Beckon: sets `window.chatwootSDK`, whose `run`
 * mounts Beckon and sets `window.$chatwoot`. `websiteToken` is the public key of your Beckon site.
 * Call it in a browser only.
 *
 * @param host where the gateway is, unless `run` says so by its `baseUrl`
 * @example
 * import { installChatwoot } from '@beckon/embed/chatwoot'
 * installChatwoot('https://beckon.example.com').run({ websiteToken: 'pk_…' })
 */
export function installChatwoot(host: string): ChatwootSdk {
  return install(
    (baseUrl = host) =>
      (site) =>
        void mountTag({ site, host: baseUrl }),
  )
}
