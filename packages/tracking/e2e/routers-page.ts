import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createBrowserRouter,
  Link,
  Outlet,
  RouterProvider,
  redirect,
  useLocation,
} from 'react-router'
import { createApp, h } from 'vue'
import { createRouter, createWebHistory, RouterLink, RouterView, useRoute } from 'vue-router'
import { kit } from './kit.ts'

/** Each route is a page with its own title, set after the address as applications do. */
const PATHS = ['/start', '/a', '/b', '/a?color=red', '/old'] as const

declare global {
  var routers: { startReact(root: Element): void; startVue(root: Element): void }
}

function ReactPage(): ReturnType<typeof createElement> {
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `Page ${pathname}`
  }, [pathname])
  const links = PATHS.map((to) => createElement(Link, { key: to, to }, to))
  // What a filter does: the same page with another query.
  const filter = createElement(Link, { key: 'filter', to: '?color=blue', replace: true }, 'filter')
  return createElement('main', null, ...links, filter, createElement(Outlet))
}

function startReact(root: Element): void {
  const router = createBrowserRouter([
    {
      path: '/',
      Component: ReactPage,
      children: [
        { path: 'old', loader: () => redirect('/b') },
        { path: '*', Component: () => createElement('p', null, 'Words') },
      ],
    },
  ])
  createRoot(root).render(createElement(RouterProvider, { router }))
}

const VuePage = {
  setup() {
    const route = useRoute()
    return () => {
      document.title = `Page ${route.path}`
      return h('p', 'Words')
    }
  },
}

function startVue(root: Element): void {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/old', redirect: '/b' },
      { path: '/:rest(.*)', component: VuePage },
    ],
  })
  const links = (): unknown[] => [
    ...PATHS.map((to) => h(RouterLink, { to }, () => to)),
    h(RouterLink, { to: { query: { color: 'blue' } }, replace: true }, () => 'filter'),
  ]
  createApp({ render: () => h('main', [...(links() as string[]), h(RouterView)]) })
    .use(router)
    .mount(root)
}

Object.assign(window, { kit, routers: { startReact, startVue } })
