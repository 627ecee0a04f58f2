import { computed } from 'nanostores'
import type { Stop } from './clock.ts'
import type { Desk } from './desk.ts'
import type { Route } from './route.store.ts'

const PLACES: Readonly<Record<Route['view'], string>> = {
  inbox: 'Inbox',
  calls: 'Calls',
  account: 'Your account',
  team: 'Team',
  audit: 'Audit',
}

/** Keeps the tab's title true: how much is unread, where one is, and for whom. */
export function startTitle(desk: Desk, document: Document): Stop {
  const { name } = desk.agent.site
  const $title = computed([desk.cases.$unread, desk.route.$route], (unread, { view }) => {
    const count = unread > 0 ? `(${unread}) ` : ''
    return `${count}${PLACES[view]} · ${name}`
  })
  return $title.subscribe((title) => {
    document.title = title
  })
}
