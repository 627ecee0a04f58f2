import { atom, type ReadableAtom } from 'nanostores'
import type { Stop } from './clock.ts'

export type Route =
  | { readonly view: 'inbox'; readonly conversationId: string | null }
  | { readonly view: 'calls' }
  | { readonly view: 'account' }
  | { readonly view: 'team' }
  | { readonly view: 'audit' }

export interface RouteStore {
  readonly $route: ReadableAtom<Route>
  go(route: Route): void
  stop: Stop
}

/** The address of a view, for links: what is open survives a reload and the back button. */
export function hrefOf(route: Route): string {
  if (route.view !== 'inbox') return `#/${route.view}`
  const { conversationId } = route
  return conversationId === null ? '#/inbox' : `#/inbox/${conversationId}`
}

export function readRoute(hash: string): Route {
  if (hash === '#/calls') return { view: 'calls' }
  if (hash === '#/account') return { view: 'account' }
  if (hash === '#/team') return { view: 'team' }
  if (hash === '#/audit') return { view: 'audit' }
  const conversationId = /^#\/inbox\/([\w-]+)$/.exec(hash)?.[1] ?? null
  return { view: 'inbox', conversationId }
}

export function createRouteStore(window: Window): RouteStore {
  const $route = atom<Route>(readRoute(window.location.hash))
  const follow = (): void => $route.set(readRoute(window.location.hash))
  window.addEventListener('hashchange', follow)
  return {
    $route,
    go(route) {
      window.location.hash = hrefOf(route)
      follow()
    },
    stop: () => window.removeEventListener('hashchange', follow),
  }
}
