import { createReadStream, existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const TAG = join(import.meta.dirname, '../dist/tag')
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' }

export interface ServedPage {
  body: string
  headers?: Readonly<Record<string, string>> | undefined
}

/** The built tag on one origin, pages of others on another. There is no gateway behind it. */
export interface Pages {
  /** Origin of the tag. What it is asked for below `/gone/` it has, but for the chunks. */
  host: string
  /** What the tag's origin was asked for, in order. */
  readonly asked: readonly string[]
  /** The tag, as a page writes it. */
  tag(attributes?: string, path?: string): string
  /** Serves a page from now on, by a number or at a path, and answers its address. */
  add(page: string | ServedPage, path?: string): string
  stop(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

async function listen(answer: Answer): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerTag({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const path = url.replace(/[?#].*/, '').replace(/^\/gone\/(?!beckon\/)/, '/')
  const file = join(TAG, path)
  const isThere = /^\/beckon[\w./-]*$/.test(path) && !path.includes('..') && existsSync(file)
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'
  response.writeHead(isThere ? 200 : 503, {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': type,
  })
  if (isThere) createReadStream(file).pipe(response)
  else response.end()
}

export async function servePages(): Promise<Pages> {
  const pages: ServedPage[] = []
  const named = new Map<string, ServedPage>()
  const asked: string[] = []
  const host = await listen((request, response) => {
    asked.push(request.url ?? '')
    answerTag(request, response)
  })
  const site = await listen(({ url = '' }, response) => {
    const page = named.get(url) ?? pages[Number(url.replace(/\D/g, ''))]
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page?.headers }
    response.writeHead(page ? 200 : 404, headers)
    response.end(page ? `<!doctype html>${page.body}` : '')
  })
  return {
    host: host.url,
    asked,
    tag: (attributes = 'data-site="pk_test"', path = '/beckon.js') =>
      `<script async src="${host.url}${path}" ${attributes}></script>`,
    add(given, path) {
      const page = typeof given === 'string' ? { body: given } : given
      if (path === undefined) pages.push(page)
      else named.set(path, page)
      return `${site.url}${path ?? `/${pages.length - 1}`}`
    },
    async stop() {
      await Promise.all([host.stop(), site.stop()])
    },
  }
}
