import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Pages {
  origin: string
  stop(): Promise<void>
}

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'

/** A page without anything on it. */
const BLANK = `${HEAD}<title>Blank</title><p>Blank</p>`

const renderPage = (scripts: string): string => `${HEAD}<title>Bench</title>
<p><a href="/blank">Leave</a> <button type="button">Press</button></p>
<script>
  window.bench = { ...Object.fromEntries(new URLSearchParams(location.search)), problems: [], ready: false }
</script>
${scripts}`

/**
 * Serves the pages of one subject: `/` loads its `main.js`, `/bare` is the same without it,
 * and `/blank` is where visitors go when they leave.
 */
export async function servePages(files: ReadonlyMap<string, string>): Promise<Pages> {
  const scripts = Array.from(files, ([name, code]) => [`/${name}`, ['text/javascript', code]])
  const texts: Readonly<Record<string, readonly [type: string, text: string]>> = {
    ...Object.fromEntries(scripts),
    '/': ['text/html', renderPage('<script type="module" src="/main.js"></script>')],
    '/bare': ['text/html', renderPage('')],
    '/blank': ['text/html', BLANK],
  }
  const server = createServer((request, response) => {
    const [type, text] = texts[request.url?.split('?')[0] ?? ''] ?? []
    response.writeHead(type ? 200 : 404, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
    })
    response.end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
