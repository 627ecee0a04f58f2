import { isBeckonError } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Limits } from '../../limits/create-limits.ts'
import { refuse } from '../../shared/refuse.ts'
import { type ActorsOptions, createActors } from './actors.ts'
import { registerContentRoute } from './content.routes.ts'
import type { FilesUsecases, Progress } from './files.usecases.ts'
import { readClaim, readMetadata, requireBytes, TUS_EXTENSIONS, TUS_VERSION } from './tus.models.ts'

export interface FileRoutesOptions extends ActorsOptions {
  files: FilesUsecases
  limits: Limits
}

/** Seconds until some of a day's bytes may be free again. */
const HOUR = 3600

type Named = { Params: { id: string } }

function tell(reply: FastifyReply, { offset, expiresAt }: Progress): FastifyReply {
  if (expiresAt !== null) reply.header('upload-expires', new Date(expiresAt).toUTCString())
  return reply.header('upload-offset', offset)
}

/** A client of another version must not be misunderstood. */
function checkVersion({ headers }: FastifyRequest): void {
  if (headers['tus-resumable'] === TUS_VERSION) return
  throw refuse('request/invalid', [{ path: 'Tus-Resumable', message: `Expected ${TUS_VERSION}` }])
}

/**
 * Uploads that can be gone on with after any break, as tus 1.0 has them.
 *
 * @see https://tus.io/protocols/resumable-upload
 */
function registerUploads(app: FastifyInstance, options: FileRoutesOptions): void {
  const { files, limits } = options
  const { findAsker, findUploader } = createActors(options)

  app.options('/v1/files', (_request, reply) =>
    reply.code(204).headers({ 'tus-version': TUS_VERSION, 'tus-extension': TUS_EXTENSIONS }).send(),
  )

  app.post('/v1/files', async (request, reply) => {
    checkVersion(request)
    const { conversation } = readMetadata(request.headers['upload-metadata'])
    const uploader = await findUploader(request, conversation)
    if (uploader.kind === 'visitor') {
      const { personId: session, siteId: site } = uploader
      limits.enter('uploads', { address: request.ip, session, site })
    }
    const claim = readClaim(request.headers)
    const begun = files.begin(uploader, claim).catch((error: unknown) => {
      if (isBeckonError(error) && error.code === 'file/too-much') reply.header('retry-after', HOUR)
      throw error
    })
    const { id, expiresAt } = await begun
    reply.header('location', `/v1/files/${id}`)
    return tell(reply.code(201), { offset: 0, size: 0, expiresAt }).send()
  })

  app.head<Named>('/v1/files/:id', async (request, reply) => {
    checkVersion(request)
    const progress = await files.readProgress(await findAsker(request), request.params.id)
    return tell(reply.header('upload-length', progress.size), progress).send()
  })

  app.patch<Named>('/v1/files/:id', async (request, reply) => {
    checkVersion(request)
    const offset = requireBytes(request.headers['upload-offset'], 'Upload-Offset')
    const part = { offset, source: request.raw }
    const progress = await files.append(await findAsker(request), request.params.id, part)
    return tell(reply.code(204), progress).send()
  })

  app.delete<Named>('/v1/files/:id', async (request, reply) => {
    checkVersion(request)
    await files.cancel(await findAsker(request), request.params.id)
    return reply.code(204).send()
  })
}

export function registerFileRoutes(app: FastifyInstance, options: FileRoutesOptions): void {
  app.register(async (scope) => {
    // A part of a file is not read as JSON, nor into memory.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('tus-resumable', TUS_VERSION)
    })
    registerUploads(scope, options)
  })

  const { files } = options
  const { findAsker } = createActors(options)
  app.get<Named>('/v1/files/:id', { exposeHeadRoute: false }, async (request) => {
    validate(schemas.http['GET /v1/files/:id'], request.query)
    return { attachment: await files.describe(await findAsker(request), request.params.id) }
  })
  registerContentRoute(app, files)
}
