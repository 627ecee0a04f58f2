import {
  type Chatwoot,
  type ChatwootSettings,
  createChatwoot,
  toWidgetSettings,
} from './create-chatwoot.ts'
import type { Start } from './load-tag.ts'
import { hear, tell } from './tell.ts'

export interface ChatwootSdk {
  /** `websiteToken` is the public key of your Beckon site, `pk_…`. */
  run(options: { websiteToken: string; baseUrl?: string }): void
}

function announce(name: string, detail?: unknown): void {
  window.dispatchEvent(new CustomEvent(`chatwoot:${name}`, { detail }))
}

/** Tells the page what Chatwoot's widget would. */
function mirror(chatwoot: Chatwoot): void {
  hear('ready', () => {
    chatwoot.hasLoaded = true
    announce('ready')
  })
  hear('chat:opened', () => {
    chatwoot.isOpen = true
    announce('opened')
  })
  hear('chat:closed', () => {
    chatwoot.isOpen = false
    announce('closed')
  })
  hear('message:received', ({ message }) => announce('on-message', message))
  hear('message:sent', ({ message: { seq, reply } }) => {
    const payload = reply?.values['button'] ?? reply?.values['option']
    if (seq === 1) announce('on-start-conversation', { hasConversation: false })
    if (payload) announce('postback', { payload })
  })
  hear('error', ({ error }) => announce('error', error))
}

/** Takes the place of Chatwoot's own SDK. */
export function installChatwoot(start: (baseUrl: string | undefined) => Start): ChatwootSdk {
  const sdk: ChatwootSdk = {
    run({ websiteToken, baseUrl }) {
      if (window.$chatwoot) return
      const chatwoot = createChatwoot()
      const given = window.chatwootSettings ?? {}
      const settings = toWidgetSettings(given)
      window.$chatwoot = chatwoot
      mirror(chatwoot)
      start(baseUrl)(websiteToken)
      if (Object.keys(settings).length) tell('update', settings)
      if (given.darkMode) chatwoot.setColorScheme(given.darkMode)
    },
  }
  window.chatwootSDK = sdk
  return sdk
}

declare global {
  interface Window {
    $chatwoot?: Chatwoot | undefined
    chatwootSDK?: ChatwootSdk | undefined
    chatwootSettings?: ChatwootSettings | undefined
  }
}
