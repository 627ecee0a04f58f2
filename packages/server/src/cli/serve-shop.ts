import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fastifyStatic from '@fastify/static'
import { fastify } from 'fastify'
import { formatUrl, listen } from '../http/listen.ts'

export interface ShopOptions {
  /** Folder of its pages. */
  root: string
  host: string
  /** The next free one where it is busy. */
  port: number
  /** What stands in the pages as `%NAME%`, by name. */
  values: Readonly<Record<string, string>>
  /** The worker that shows notifications: a site hosts it at its own origin. */
  worker?: string | undefined
}

export interface Shop {
  url: string
  close(): Promise<void>
}

/** Serves the example shop, on an origin of its own as in life. */
export async function serveShop(options: ShopOptions): Promise<Shop> {
  const { root, host, port, values, worker = '' } = options
  const app = fastify()

  if (existsSync(root)) {
    await app.register(fastifyStatic, {
      root,
      extensions: ['html'],
      redirect: true,
      // Pages are filled in while they are served, so what is on the disk says nothing of them.
      etag: false,
      lastModified: false,
      acceptRanges: false,
    })
  }

  if (existsSync(worker)) {
    const code = readFileSync(worker)
    app.get('/beckon-worker.js', (_request, reply) => reply.type('text/javascript').send(code))
  }

  app.addHook('onSend', async (_request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    if (!isPage || !(payload instanceof Readable)) return payload
    const page = await text(payload)
    const filled = page.replace(/%([A-Z_]+)%/g, (mark, name: string) => values[name] ?? mark)
    reply.header('content-length', Buffer.byteLength(filled))
    return filled
  })

  const taken = await listen(app, host, port)
  return { url: formatUrl(host, taken), close: () => app.close() }
}
