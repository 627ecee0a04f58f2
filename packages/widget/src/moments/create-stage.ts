import type { Stop } from '@beckon/core'
import { addStyles } from '../launcher/add-styles.ts'
import { createElement } from '../launcher/create-element.ts'
import { keepOnPage } from '../launcher/keep-on-page.ts'
import { momentsCss } from './moments.css.ts'

const USED = ':focus-within'
const BEGUN = ':checked,textarea:not(:placeholder-shown)'

/** Where a card is shown: an element of its own before the launcher's, so that Tab comes by it on the way there. */
export interface Stage {
  readonly host: Element
  show(card: HTMLElement): void
  /** Whether the visitor is at it: what has the focus, or was begun, is not drawn anew. */
  isInUse(): boolean
  /** Says it to who cannot see it, once, when there is a pause. */
  say(text: string): void
  /** Also brings it to where the launcher is by now. */
  cover(isCovered: boolean): void
  /** Gives back the focus, where the card had it, and takes the card away. */
  clear(): void
  remove: Stop
}

/** The launcher, or the chat within the page, may wear other colours by the time a card comes. */
function dress(host: HTMLElement, launcher: HTMLElement): void {
  for (const name of ['--bk-accent', '--bk-z', '--bk-x', '--bk-y'])
    host.style.setProperty(name, launcher.style.getPropertyValue(name))
  host.dataset['side'] = launcher.dataset['side'] ?? 'right'
}

/** @param launcher the site's own; off the page where the chat is part of it */
export function createStage(launcher: HTMLElement): Stage {
  const host = createElement('beckon-moment', {})
  const root = host.attachShadow({ mode: 'open' })
  const status = createElement('div', { class: 'unseen', role: 'status' })
  let card: HTMLElement | undefined
  let before: Element | null = null
  addStyles(root, momentsCss)
  root.append(status)
  const remove = keepOnPage(host, () => {
    if (launcher.isConnected) launcher.before(host)
  })

  /** Where the focus came from, when it came into the card. */
  root.addEventListener('focusin', (event) => {
    const from = (event as FocusEvent).relatedTarget
    if (from instanceof Element && !card?.contains(from)) before = from
  })

  return {
    host,
    show(next) {
      card?.remove()
      card = next
      dress(host, launcher)
      root.prepend(next)
    },
    isInUse: () => Boolean(card?.matches(USED) || card?.querySelector(BEGUN)),
    say(text) {
      status.textContent = text
    },
    cover(isCovered) {
      host.hidden = isCovered
      dress(host, launcher)
    },
    clear() {
      const hadFocus = card?.contains(root.activeElement)
      card?.remove()
      card = undefined
      // From out here all of the launcher is its element, which takes no focus itself.
      const isElsewhere = before?.isConnected && before !== launcher
      const button = launcher.shadowRoot?.querySelector<HTMLElement>('button')
      const back = isElsewhere ? (before as HTMLElement) : button
      before = null
      if (hadFocus) back?.focus()
    },
    remove,
  }
}
