import { createElement, type ReactElement } from 'react'
import { Link, Route, Routes } from 'react-router'

/** Its pages, each at a path of this name. */
export const NAMES = ['a', 'b', 'c'] as const

function ShopPage({ name }: { name: string }): ReactElement {
  return createElement('main', null, [
    createElement('title', { key: 'title' }, `Page ${name}`),
    createElement('h1', { key: 'name' }, `Page ${name}`),
  ])
}

/**
 * A shop whose whole document is React's, as it is in Next and Remix: made on the server, taken over in the browser,
 * drawn anew by a router at each click, within a view transition.
 */
export function ReactDocument({ src, site }: { src: string; site: string }): ReactElement {
  const links = NAMES.map((name) =>
    createElement(Link, { key: name, to: `/${name}`, viewTransition: true }, name),
  )
  const routes = NAMES.map((name) =>
    createElement(Route, {
      key: name,
      path: `/${name}`,
      element: createElement(ShopPage, { name }),
    }),
  )
  return createElement('html', { lang: 'en' }, [
    createElement('head', { key: 'head' }, [
      createElement('script', { key: 'tag', async: true, src, 'data-site': site }),
    ]),
    createElement('body', { key: 'body' }, [
      createElement('nav', { key: 'nav' }, links),
      createElement(Routes, { key: 'routes' }, routes),
    ]),
  ])
}
