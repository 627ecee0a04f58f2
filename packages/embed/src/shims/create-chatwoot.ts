import type { WidgetSettings } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import { tell } from './tell.ts'
import { createWarner } from './warn-once.ts'

/** What `chatwootSettings` holds, as far as Beckon heeds it. */
export interface ChatwootSettings {
  hideMessageBubble?: boolean
  position?: 'left' | 'right'
  locale?: string
  useBrowserLanguage?: boolean
}

/** `window.$chatwoot`. Nothing throws; what Beckon has nothing like is warned of once. */
export interface Chatwoot {
  hasLoaded: boolean
  isOpen: boolean
  toggle(state?: 'open' | 'close'): void
  toggleBubbleVisibility(state: 'show' | 'hide'): void
  popoutChatWindow(): void
  setUser(identifier: string, user?: Json): void
  setCustomAttributes(attributes: Json): void
  deleteCustomAttribute(name: string): void
  setLocale(locale: string): void
  reset(): void
  setConversationCustomAttributes(): void
  deleteConversationCustomAttribute(): void
  setLabel(): void
  removeLabel(): void
  setColorScheme(): void
}

export function toWidgetSettings(settings: ChatwootSettings): WidgetSettings {
  const { hideMessageBubble, position, locale, useBrowserLanguage } = settings
  const language = useBrowserLanguage ? navigator.language : locale
  return {
    ...(position && { position }),
    ...(language && { locale: language }),
    ...(hideMessageBubble && { launcher: 'hidden' }),
  }
}

/** The methods of Chatwoot's widget SDK, by what they mean for Beckon. */
export function createChatwoot(): Chatwoot {
  const warn = createWarner('Chatwoot')
  let userId = ''
  let attributes: Json = {}

  /** Attributes belong to somebody: before anybody is named, they wait. */
  function describe(more: Json): void {
    attributes = { ...attributes, ...more }
    if (userId) tell('identify', userId, attributes)
  }

  return {
    hasLoaded: false,
    isOpen: false,
    toggle: (state) => tell(state ?? 'toggle'),
    toggleBubbleVisibility: (state) => tell(state === 'hide' ? 'hide' : 'show'),
    popoutChatWindow() {
      warn('popoutChatWindow')
      tell('open')
    },
    setUser(identifier, user = {}) {
      userId = String(identifier)
      // Signs the identifier for Chatwoot's own server.
      const { identifier_hash: _, ...traits } = user
      describe(traits)
    },
    setCustomAttributes: describe,
    deleteCustomAttribute: (name) => describe({ [name]: null }),
    setLocale: (locale) => tell('update', { locale }),
    reset() {
      userId = ''
      attributes = {}
      tell('reset')
    },
    setConversationCustomAttributes: () => warn('setConversationCustomAttributes'),
    deleteConversationCustomAttribute: () => warn('deleteConversationCustomAttribute'),
    setLabel: () => warn('setLabel'),
    removeLabel: () => warn('removeLabel'),
    setColorScheme: () => warn('setColorScheme'),
  }
}
