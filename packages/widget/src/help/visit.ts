import type { Client, Stop } from '@beckon/core'
import { createUlid } from '@beckon/protocol'
import type { Hit } from './hit.ts'

/** What becomes of a visitor who reads: counted under a random id that only this page's memory holds. */
export interface Visit {
  noteRead(hit: Hit): void
  /** @throws BeckonError the gateway's */
  vote(hit: Hit, helped: boolean): Promise<void>
  /** Whoever comes next is somebody else. */
  forget(): void
  dispose: Stop
}

export function createVisit(client: Client): Visit {
  const { platform, site } = client
  let id = ''
  const read = new Set<string>()
  /** How much was read when the visitor last wrote, or when the page was told that they did not. */
  let settled = 0

  const tell = (path: string, more: object): Promise<unknown> =>
    client.request(`POST /v1/articles/${path}`, {
      body: { site, visit: id, ...more },
      keepalive: true,
    })
  const tellOf = (what: 'read' | 'vote', { slug, locale }: Hit, more: object): Promise<unknown> =>
    slug === undefined
      ? Promise.resolve()
      : tell(`${encodeURIComponent(slug)}/${what}`, { locale, ...more })

  /** What was read spared them nothing. */
  function noteWrote(): void {
    if (read.size === 0) return
    settled = read.size
    tell('wrote', {}).catch(() => {})
  }

  function leave(): void {
    if (read.size === settled) return
    settled = read.size
    client.emit('article:deflected', { slugs: [...read] })
  }

  const stops = [
    client.on('message:sent', noteWrote),
    client.on('callback:requested', noteWrote),
    () => window.removeEventListener('pagehide', leave),
  ]
  window.addEventListener('pagehide', leave)

  return {
    noteRead(hit) {
      id ||= createUlid(platform.now(), platform.randomBytes(16))
      if (read.has(hit.key)) return
      read.add(hit.key)
      client.emit('article:read', { slug: hit.key })
      tellOf('read', hit, {}).catch(() => {})
    },

    async vote(hit, helped) {
      await tellOf('vote', hit, { helped })
      client.emit('article:voted', { slug: hit.key, helped })
    },

    forget() {
      leave()
      id = ''
      read.clear()
      settled = 0
    },

    dispose() {
      leave()
      for (const stop of stops.splice(0)) stop()
    },
  }
}
