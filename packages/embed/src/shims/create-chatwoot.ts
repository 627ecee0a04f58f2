import type { WidgetSettings } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import { type ColorScheme, createSchemeForcer } from './force-scheme.ts'
import { tell } from './tell.ts'
import { createWarner } from './warn-once.ts'

/** What `chatwootSettings` holds, as far as Beckon heeds it. */
export interface ChatwootSettings {
  hideMessageBubble?: boolean
  position?: 'left' | 'right'
  locale?: string
  useBrowserLanguage?: boolean
  darkMode?: ColorScheme
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
  setConversationCustomAttributes(attributes: Json): void
  deleteConversationCustomAttribute(name: string): void
  setLabel(label: string): void
  removeLabel(label: string): void
  setColorScheme(scheme: ColorScheme): void
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

  const drop = (name: string): void => describe({ [name]: null })

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
    deleteCustomAttribute: drop,
    // There is one conversation of a person: what is known of it is known of them.
    setConversationCustomAttributes: describe,
    deleteConversationCustomAttribute: drop,
    // Agents see it beside the conversation, when it was.
    setLabel: (label) => tell('track', 'Label Added', { label }),
    removeLabel: (label) => tell('track', 'Label Removed', { label }),
    setLocale: (locale) => tell('update', { locale }),
    reset() {
      userId = ''
      attributes = {}
      tell('reset')
    },
    setColorScheme: createSchemeForcer(),
  }
}
