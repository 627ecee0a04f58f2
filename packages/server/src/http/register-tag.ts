import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createChunkFinder } from './find-chunk.ts'
import { keepFiles } from './keep-files.ts'

export const FOREVER = 'public, max-age=31536000, immutable'

/** A page gets an upgrade within minutes, and never waits for it. */
const BRIEFLY = 'public, max-age=300, stale-while-revalidate=86400'

function listFiles(folder: string | undefined): ReadonlySet<string> {
  if (folder === undefined || !existsSync(folder)) return new Set()
  return new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
}

/**
 * Serves the tag: `beckon.js` and its like briefly cached, what carries a hash in its name for ever,
 * also that of earlier versions.
 *
 * @param folder holds `beckon.js`, `beckon.json` and `beckon/…`
 * @param kept where the files of earlier versions are; none are kept where it is absent
 */
export function registerTag(app: FastifyInstance, folder: string, kept?: string): void {
  if (kept !== undefined && existsSync(folder)) keepFiles(folder, kept)
  const current = listFiles(folder)
  const earlier = listFiles(kept)
  const findChunk = createChunkFinder(join(folder, 'beckon'))

  function sendPinned(reply: FastifyReply, file: string): FastifyReply {
    if (current.has(file)) return reply.header('cache-control', FOREVER).sendFile(`tag/${file}`)
    if (earlier.has(file)) return reply.header('cache-control', FOREVER).sendFile(file, `${kept}`)
    reply.callNotFound()
    return reply
  }

  for (const file of [...current].filter((name) => /^beckon[\w-]*\.js(on)?$/.test(name)))
    app.get(`/${file}`, (_request, reply) =>
      reply.header('cache-control', BRIEFLY).sendFile(`tag/${file}`),
    )

  app.get<{ Params: { file: string } }>('/:file(^beckon\\.[\\w-]{8}\\.js$)', ({ params }, reply) =>
    sendPinned(reply, params.file),
  )

  app.get<{ Params: { '*': string } }>('/beckon/*', ({ params }, reply) => {
    const asked = `beckon/${params['*']}`
    const now = `beckon/${findChunk(params['*'])}`
    // What was never kept is better replaced by what it is now, for this once, than missing.
    if (now === asked || earlier.has(asked)) return sendPinned(reply, asked)
    return reply.header('cache-control', 'no-store').sendFile(`tag/${now}`)
  })
}
