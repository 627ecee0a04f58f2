import type { ClientEvents, View } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import { readRecord } from '../watch-record.ts'
import { type IntercomSettings, toIdentity, toWidgetSettings } from './intercom-settings.ts'
import type { Start } from './load-tag.ts'
import { hear, tell } from './tell.ts'
import { createWarner } from './warn-once.ts'

/**
 * `Intercom('show')` and its like. Never throws; what Beckon has nothing like is warned of once. Only
 * `getVisitorId` and `whoami` answer something.
 */
export interface Intercom {
  (method: 'getVisitorId'): string | undefined
  (method: 'whoami'): Json | undefined
  (method: string, ...values: readonly never[]): void
  /** Calls made before this script was there, as Intercom's own snippet keeps them. */
  q?: ArrayLike<unknown>[] | undefined
}

type Method = (...values: readonly never[]) => unknown

const SPACES: Readonly<Record<string, View>> = { home: 'home', messages: 'chat', help: 'help' }

/** Of what is told of an event, Intercom hands on the number of unread messages. */
const whenever =
  (name: keyof ClientEvents) =>
  (listener: (count?: unknown) => void): void =>
    hear(name, (detail) => listener((detail as { count?: number }).count))

/** Opens the chat on a click on what a selector of the page finds. */
function openOnClicks(find: () => string | undefined): void {
  document.addEventListener('click', ({ target }) => {
    const launchers = find()
    if (launchers && target instanceof Element && target.closest(launchers)) tell('open')
  })
}

function write(text?: unknown): void {
  if (typeof text === 'string' && text) tell('prefill', text)
  tell('open', 'chat')
}

/** There is one conversation, and tickets are slices of it. */
const openChat = (): void => tell('open', 'chat')

/** What needs nothing else to be known. */
const SIMPLE: Readonly<Record<string, Method>> = {
  show: () => tell('open'),
  hide: () => tell('close'),
  showMessages: openChat,
  showConversation: openChat,
  showTicket: openChat,
  showNewMessage: write,
  startConversation: write,
  // Nothing lies over the page that could be hidden: what calls for attention is the sound.
  hideNotifications: (isHidden = true) => tell('update', { sound: !isHidden }),
  // A rule of the site's that waits for this event shows it.
  startSurvey: (id: string) => tell('track', `Start Survey ${id}`),
  trackEvent: (name: string, metadata?: Json) => tell('track', name, metadata),
  onShow: whenever('chat:opened'),
  onHide: whenever('chat:closed'),
  onUserEmailSupplied: whenever('email:given'),
  onUnreadCountChange: whenever('unread:changed'),
  ready(listener: () => void) {
    if (window.beckon?.mounted) queueMicrotask(listener)
    else whenever('ready')(listener)
  },
}

/** The methods of Intercom's JavaScript API, by what they mean for Beckon. */
export function createIntercom(start: Start): Intercom {
  const warn = createWarner('Intercom')
  /** All that was said since it was booted: who sets one thing later is still the same. */
  let known: IntercomSettings = {}

  function update(given?: IntercomSettings): void {
    const settings = { ...window.intercomSettings, ...given }
    known = { ...known, ...settings }
    const widget = toWidgetSettings(settings)
    const identity = toIdentity(known)
    if (Object.keys(widget).length) tell('update', widget)
    if (identity) tell('identify', ...identity)
  }

  /** What is asked for is not here: the nearest there is. */
  const miss = (name: string, view: View) => () => {
    warn(name)
    tell('open', view)
  }
  /** Undefined until it may be kept: nobody has an id before they agreed to one. */
  const getVisitorId = (): string | undefined =>
    /"anonymousId":"([^"]*)"/.exec(readRecord(known.app_id ?? ''))?.[1]

  const methods: Readonly<Record<string, Method | undefined>> = {
    // What every object has is none of them.
    __proto__: null as never,
    ...SIMPLE,
    boot(given?: IntercomSettings) {
      tell('show')
      update(given)
      if (known.app_id) start(known.app_id)
    },
    update,
    shutdown() {
      known = {}
      tell('reset')
      tell('hide')
    },
    getVisitorId,
    whoami: () => ({ ...known, visitor_id: getVisitorId() }),
    showSpace(space: string) {
      const view = SPACES[space] ?? warn(`showSpace ${space}`)
      tell('open', view ?? 'home')
    },
    showArticle: miss('showArticle', 'help'),
    showNews: miss('showNews', 'home'),
  }

  openOnClicks(() => known.custom_launcher_selector)
  return ((name: string, ...values: readonly never[]): unknown => {
    const method = methods[name]
    return method ? method(...values) : warn(name)
  }) as Intercom
}
