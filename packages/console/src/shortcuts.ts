import type { Stop } from './clock.ts'
import type { Desk } from './desk.ts'
import { REPLY_ID } from './modules/conversations/composer.component.tsx'

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

function isWriting(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

/** Arrows scroll where there is something to scroll. */
function isReading(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('.log, .person, .calls-page, .account-page') !== null
  )
}

/** Opens the next case of the list, or the one before. */
function step(desk: Desk, by: number): void {
  const { $route, go } = desk.route
  const route = $route.get()
  if (route.view !== 'inbox') return
  const list = desk.cases.$list.get()
  const at = list.findIndex((item) => item.conversationId === route.conversationId)
  const next = at < 0 ? list[0] : list[at + by]
  if (next) go({ view: 'inbox', conversationId: next.conversationId })
}

/** Esc leaves what is innermost: the details, the reply, the conversation. */
function leave(desk: Desk, document: Document): void {
  const { activeElement } = document
  if (desk.$personShown.get()) desk.$personShown.set(false)
  else if (isWriting(activeElement)) activeElement.blur()
  else desk.route.go({ view: 'inbox', conversationId: null })
}

function followFocus(document: Document): void {
  // The list marks the open case once it is rendered anew.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>('.case[aria-current]')
    row?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement?.matches('.case')) row?.focus()
  })
}

/** The keyboard's short ways: j and k through the cases, r to reply, Esc to leave. */
export function startShortcuts(desk: Desk, document: Document): Stop {
  function onKeyDown(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Escape') leave(desk, document)
    if (key === 'Escape' || isWriting(target)) return
    const by = STEPS[key]
    if (by !== undefined && !(key.startsWith('Arrow') && isReading(target))) {
      event.preventDefault()
      step(desk, by)
      followFocus(document)
    } else if (key === 'r') {
      event.preventDefault()
      document.getElementById(REPLY_ID)?.focus()
    }
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
