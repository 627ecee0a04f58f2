import type { View } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import { readRecord } from '../watch-record.ts'
import { type IntercomSettings, toIdentity, toWidgetSettings } from './intercom-settings.ts'
import type { Start } from './load-tag.ts'
import { hear, tell } from './tell.ts'
import { createWarner } from './warn-once.ts'

/**
 * `Intercom('show')` and its like. Never throws; what Beckon has nothing like is warned of once. Only
 * `getVisitorId` answers something.
 */
export interface Intercom {
  (method: 'getVisitorId'): string | undefined
  (method: string, ...values: readonly never[]): void
  /** Calls made before this script was there, as Intercom's own snippet keeps them. */
  q?: ArrayLike<unknown>[] | undefined
}

type Method = (...values: readonly never[]) => unknown

const SPACES: Readonly<Record<string, View>> = { home: 'home', messages: 'chat', help: 'help' }

/** Undefined until it may be kept: nobody has an id before they agreed to one. */
function readAnonymousId(site: string): string | undefined {
  return /"anonymousId":"([^"]*)"/.exec(readRecord(site))?.[1]
}

/** Opens the chat on a click on what a selector of the page finds. */
function createLauncherClicks(): (selector: string | undefined) => void {
  let found: string | undefined
  return (selector) => {
    if (!found && selector)
      document.addEventListener('click', ({ target }) => {
        if (found && target instanceof Element && target.closest(found)) tell('open')
      })
    found = selector
  }
}

/** The methods of Intercom's JavaScript API, by what they mean for Beckon. */
export function createIntercom(start: Start): Intercom {
  const warn = createWarner('Intercom')
  const listenForClicks = createLauncherClicks()
  let site = ''

  function apply(settings: IntercomSettings): void {
    const widget = toWidgetSettings(settings)
    const identity = toIdentity(settings)
    site = settings.app_id ?? site
    if (Object.keys(widget).length) tell('update', widget)
    if (identity) tell('identify', ...identity)
    if ('custom_launcher_selector' in settings) listenForClicks(settings.custom_launcher_selector)
  }

  function write(text?: unknown): void {
    if (typeof text === 'string' && text) tell('prefill', text)
    tell('open', 'chat')
  }
  /** What is asked for is not here: the nearest there is. */
  const miss = (name: string, view: View) => () => {
    warn(name)
    tell('open', view)
  }
  /** There is one conversation, and tickets are slices of it. */
  const openChat = (): void => tell('open', 'chat')

  const methods: Record<string, Method> = {
    boot(given?: IntercomSettings) {
      const settings = { ...window.intercomSettings, ...given }
      if (settings.app_id) start(settings.app_id)
      tell('show')
      apply(settings)
    },
    update: (given: IntercomSettings = {}) => apply({ ...window.intercomSettings, ...given }),
    shutdown() {
      listenForClicks(undefined)
      tell('reset')
      tell('hide')
    },
    show: () => tell('open'),
    hide: () => tell('close'),
    showMessages: openChat,
    showConversation: openChat,
    showTicket: openChat,
    showNewMessage: write,
    startConversation: write,
    // Nothing lies over the page that could be hidden: what calls for attention is the sound.
    hideNotifications: (isHidden = true) => tell('update', { sound: !isHidden }),
    getVisitorId: () => readAnonymousId(site),
    showSpace(space: string) {
      if (!SPACES[space]) warn(`showSpace ${space}`)
      tell('open', SPACES[space] ?? 'home')
    },
    showArticle: miss('showArticle', 'help'),
    showNews: miss('showNews', 'home'),
    trackEvent: (name: string, metadata?: Json) => tell('track', name, metadata),
    onShow: (listener: () => void) => hear('chat:opened', () => listener()),
    onHide: (listener: () => void) => hear('chat:closed', () => listener()),
    onUnreadCountChange: (listener: (count: number) => void) =>
      hear('unread:changed', ({ count }) => listener(count)),
    ready(listener: () => void) {
      if (window.beckon?.mounted) queueMicrotask(listener)
      else hear('ready', () => listener())
    },
  }

  return ((name: string, ...values: readonly never[]): unknown => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    return method ? method(...values) : warn(name)
  }) as Intercom
}
