import { isBeckonError } from '@beckon/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { sendPlainPage } from '../../http/send-plain-page.ts'
import { toKnownError } from '../../shared/known-error.ts'
import { refuse } from '../../shared/refuse.ts'
import { toStatus } from '../../shared/to-error-body.ts'
import { writeCalendar } from '../../shared/write-calendar.ts'
import type { LinkTexts } from '../call-texts/link-texts.ts'
import { pickTexts } from '../call-texts/pick-texts.ts'
import { renderCall, renderProblem } from './link-page.models.ts'
import type { LinkedCall, LinksUsecases } from './links.usecases.ts'

type Page = FastifyRequest<{ Params: { token: string }; Querystring: { moved?: string } }>

const MINUTE = 60_000

const PROBLEMS: Readonly<Record<string, keyof LinkTexts>> = {
  'callback/closed': 'closed',
  'callback/not-found': 'unknown',
  'callback/over': 'over',
  'callback/slot-taken': 'taken',
  'request/invalid': 'choose',
}

function explain(error: unknown, texts: LinkTexts): string {
  const { code } = toKnownError(error)
  return String(texts[PROBLEMS[code] ?? 'failed'])
}

const textsOf = ({ headers }: Page, call?: LinkedCall): LinkTexts =>
  pickTexts(call?.locale, headers['accept-language'])

/** Reads what a form of the page says; a time without a zone is one of the call's. */
function readTime(form: URLSearchParams, zone: string): string | null {
  const local = form.get('local')
  const at = form.get('at') || local
  if (at === 'soon') return null
  try {
    if (local === null) return Temporal.Instant.from(at ?? '').toString()
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString()
  } catch {
    throw refuse('request/invalid')
  }
}

export interface LinkRoutesOptions {
  links: LinksUsecases
  publicUrl: string | undefined
}

/**
 * The page behind the link of a call. To look at it changes nothing, for programs that check the links of
 * mails do that too; only its forms do.
 */
export function registerLinkRoutes(
  app: FastifyInstance,
  { links, publicUrl }: LinkRoutesOptions,
): void {
  function fail(error: unknown, request: Page, reply: FastifyReply): FastifyReply {
    if (!isBeckonError(error)) request.log.error({ err: error }, 'a linked call failed')
    const texts = textsOf(request)
    return sendPlainPage(
      reply,
      toStatus(toKnownError(error)),
      renderProblem(texts, explain(error, texts)),
    )
  }

  async function obey({ params, body }: Page): Promise<string> {
    // Whatever is sent that is no form says nothing.
    const form = body instanceof URLSearchParams ? body : new URLSearchParams()
    if (form.get('do') === 'cancel') {
      await links.cancel(params.token)
      return '?'
    }
    const { zone } = await links.read(params.token)
    await links.move(params.token, readTime(form, zone))
    return '?moved=1'
  }

  app.get('/call/:token', async (request: Page, reply) => {
    const { token } = request.params
    try {
      const call = await links.read(token)
      const moved = request.query.moved !== undefined
      return sendPlainPage(
        reply,
        200,
        renderCall(call, { texts: textsOf(request, call), token, moved }),
      )
    } catch (error) {
      return fail(error, request, reply)
    }
  })

  app.get('/call/:token/calendar.ics', async (request: Page, reply) => {
    const { token } = request.params
    const call = await links.read(token)
    const { callback, company, revision, minutes } = call
    if (callback.at === null) throw refuse('callback/not-found')
    const texts = textsOf(request, call)
    const url = `${publicUrl ?? `${request.protocol}://${request.host}`}/call/${token}`
    const start = Date.parse(callback.at)
    const about = callback.note === null ? '' : `${callback.note}\n\n`
    reply.type('text/calendar; charset=utf-8; method=PUBLISH')
    reply.header('content-disposition', 'attachment; filename="call.ics"')
    reply.header('cache-control', 'no-store')
    return writeCalendar({
      uid: `${callback.id}@beckon`,
      sequence: revision + Number(callback.status !== 'requested'),
      changed: Date.parse(callback.updatedAt),
      start,
      end: start + minutes * MINUTE,
      isCancelled: callback.status === 'cancelled',
      summary: texts.title(company),
      description: about + texts.changeAt(url),
      url,
    })
  })

  app.register(async (scope) => {
    const form = 'application/x-www-form-urlencoded'
    scope.addContentTypeParser(
      form,
      { parseAs: 'string' },
      async (_request: unknown, body: string) => new URLSearchParams(body),
    )
    scope.post('/call/:token', async (request: Page, reply) => {
      const { token } = request.params
      try {
        return reply.redirect(await obey(request), 303)
      } catch (error) {
        const call = await links.read(token).catch(() => undefined)
        if (call === undefined) return fail(error, request, reply)
        const texts = textsOf(request, call)
        const page = renderCall(call, { texts, token, problem: explain(error, texts) })
        return sendPlainPage(reply, toStatus(toKnownError(error)), page)
      }
    })
  })
}
