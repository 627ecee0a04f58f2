import type { FastifyInstance } from 'fastify'
import type { FileRow } from './files.types.ts'
import type { FilesUsecases } from './files.usecases.ts'
import { LINK_LIFETIME } from './links.models.ts'
import { readRange } from './read-range.ts'

/** What a browser may show by itself. None of it runs; all else is only saved. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/plain)$/

/** The name twice: letters that every client reads, then the name itself. */
function formatDisposition({ name, type }: FileRow, isSaved: boolean): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const toCode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  const exact = encodeURIComponent(name).replace(/['()*]/g, toCode)
  const how = SHOWN.test(type) && !isSaved ? 'inline' : 'attachment'
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`
}

function toHeaders(file: FileRow, isSaved: boolean): Record<string, string> {
  return {
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': formatDisposition(file, isSaved),
    // Whatever it is, it runs nothing and asks for nothing, also where somebody opens it by itself.
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': `private, max-age=${LINK_LIFETIME / 1000}`,
    'accept-ranges': 'bytes',
  }
}

/** Serves a file to whoever has a link that holds. */
export function registerContentRoute(app: FastifyInstance, files: FilesUsecases): void {
  app.get<{ Params: { id: string }; Querystring: Record<string, unknown> }>(
    '/v1/files/:id/content',
    async ({ params, query, headers }, reply) => {
      const link = { until: String(query['until']), signature: String(query['signature']) }
      const file = await files.requireLinked(params.id, link)
      const range = readRange(headers.range, file.size)
      reply.headers(toHeaders(file, 'download' in query))
      if (range === null) {
        return reply.code(416).header('content-range', `bytes */${file.size}`).send()
      }
      const length = range === undefined ? file.size : range.end - range.start + 1
      reply.header('content-length', length)
      if (range !== undefined) {
        const place = `bytes ${range.start}-${range.end}/${file.size}`
        reply.code(206).header('content-range', place)
      }
      return reply.send(await files.read(file, range))
    },
  )
}
