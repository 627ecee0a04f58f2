import { isBeckonError } from '@beckon/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPlainPage } from '../../../http/send-plain-page.ts'
import { toKnownError } from '../../../shared/known-error.ts'
import { toStatus } from '../../../shared/to-error-body.ts'
import type { MailTexts } from '../../mail-texts/mail-texts.ts'
import { pickMailTexts } from '../../mail-texts/pick-mail-texts.ts'
import type { EmailLinksUsecases, LinkedEmail, LinkKind } from './email-links.usecases.ts'
import {
  renderConfirm,
  renderConfirmed,
  renderStop,
  renderStopped,
  renderUnknown,
} from './email-page.models.ts'

type Page = FastifyRequest<{ Params: { token: string } }>

const textsOf = ({ headers }: Page, email?: LinkedEmail): MailTexts =>
  pickMailTexts(email?.locale, headers['accept-language'])

/** What a form of such a page says; programs of mail readers send `List-Unsubscribe=One-Click`. */
function readAct({ body }: Page): string {
  return typeof body === 'string' ? (new URLSearchParams(body).get('do') ?? 'stop') : 'stop'
}

/**
 * The pages behind the links of mails. To look at one changes nothing, for programs that check links do that
 * too; only their forms do, and the one click of a mail reader (RFC 8058).
 */
export function registerEmailLinkRoutes(
  app: FastifyInstance,
  { emailLinks: links }: { emailLinks: EmailLinksUsecases },
): void {
  function fail(error: unknown, request: Page, reply: FastifyReply): FastifyReply {
    if (!isBeckonError(error)) request.log.error({ err: error }, 'a link of a mail failed')
    return sendPlainPage(reply, toStatus(toKnownError(error)), renderUnknown(textsOf(request)))
  }

  async function answer(
    kind: LinkKind,
    [request, reply]: [Page, FastifyReply],
    render: (email: LinkedEmail, texts: MailTexts) => string | Promise<string>,
  ): Promise<FastifyReply> {
    try {
      const email = await links.read(kind, request.params.token)
      return sendPlainPage(reply, 200, await render(email, textsOf(request, email)))
    } catch (error) {
      return fail(error, request, reply)
    }
  }

  app.get('/email/confirm/:token', (request: Page, reply) =>
    answer('confirm', [request, reply], renderConfirm),
  )
  app.get('/email/stop/:token', (request: Page, reply) =>
    answer('stop', [request, reply], renderStop),
  )

  app.register(async (scope) => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data']
    scope.addContentTypeParser(
      forms,
      { parseAs: 'string' },
      async (_request: unknown, body: string) => body,
    )
    scope.post('/email/confirm/:token', (request: Page, reply) =>
      answer('confirm', [request, reply], async (email, texts) => {
        await links.confirm(request.params.token)
        return renderConfirmed(email, texts)
      }),
    )
    scope.post('/email/stop/:token', (request: Page, reply) =>
      answer('stop', [request, reply], async (_email, texts) => {
        const act = readAct(request) === 'never' ? links.suppress : links.stop
        await act(request.params.token)
        return renderStopped(texts)
      }),
    )
  })
}
