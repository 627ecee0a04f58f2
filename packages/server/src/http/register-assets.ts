import { existsSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { FOREVER, registerTag } from './register-tag.ts'

/**
 * The console runs its own files and talks to its own gateway; nothing else. Sockets are named
 * too, because to Safari before 15.4 `'self'` does not include them.
 *
 * @see https://github.com/w3c/webappsec-csp/issues/7
 */
function formatPolicy(host: string): string {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function setHeaders(reply: FastifyReply, file: string): void {
  const [area, folder] = file.split(sep)
  if (area !== 'console') return
  reply.header('cache-control', folder === 'assets' ? FOREVER : 'no-cache')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('content-security-policy', formatPolicy(reply.request.host))
}

/**
 * Serves the tag and the console from a folder.
 *
 * @param root holds `tag/beckon.js`, `tag/beckon/…` and `console/…`; whatever is missing is a 404
 * @param kept where files of earlier tags are kept, and those of this one put
 */
export async function registerAssets(
  app: FastifyInstance,
  root: string,
  kept?: string,
): Promise<void> {
  if (!existsSync(root)) {
    app.log.warn({ folder: root }, 'no tag and no console are served: they are not built')
    return
  }
  await app.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => setHeaders(reply, relative(root, path)),
  })

  registerTag(app, join(root, 'tag'), kept)

  app.get('/console', (_request, reply) => reply.redirect('/console/'))

  // The console finds its page by itself: what is no file is its index.
  app.get<{ Params: { '*': string } }>('/console/*', ({ params }, reply) => {
    const isFile = extname(params['*']) !== ''
    return reply.sendFile(isFile ? `console/${params['*']}` : 'console/index.html')
  })
}
