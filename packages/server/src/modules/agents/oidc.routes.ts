import { isBeckonError } from '@beckon/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { readCookie } from '../../http/read-cookie.ts'
import { readCaller } from './access.ts'
import { formatCookie } from './cookie.models.ts'
import type { Oidc, OidcStep } from './oidc.types.ts'
import type { SignInUsecases } from './sign-in.usecases.ts'

export interface OidcRoutesOptions {
  oidc: Oidc | undefined
  signIn: SignInUsecases
  publicUrl: string | undefined
}

const COOKIE = 'beckon_oidc'
const PATH = '/v1/agents/oidc'

/** Seconds somebody may take at the provider. */
const PATIENCE = 600

const stepSchema = v.object({ state: v.string(), nonce: v.string(), verifier: v.string() })

/**
 * Binds a sign-in to the browser that began it. It is sent along when the provider leads back, which a
 * cookie of the same site alone would not be.
 */
function formatStep(step: OidcStep | undefined, isSecure: boolean): string {
  const value = step ? Buffer.from(JSON.stringify(step)).toString('base64url') : ''
  const age = step ? PATIENCE : 0
  const secure = isSecure ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=${PATH}; HttpOnly; SameSite=Lax${secure}; Max-Age=${age}`
}

function readStep({ headers }: FastifyRequest): OidcStep | undefined {
  const text = Buffer.from(readCookie(headers.cookie, COOKIE) ?? '', 'base64url').toString()
  try {
    return v.parse(stepSchema, JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The way to a provider of single sign-on, and back. Both are addresses a browser goes to. */
export function registerOidcRoutes(app: FastifyInstance, options: OidcRoutesOptions): void {
  const { oidc, signIn, publicUrl } = options
  if (oidc === undefined) return
  const isSecure = publicUrl?.startsWith('https:') ?? false

  const originOf = ({ protocol, host }: FastifyRequest): string =>
    publicUrl ?? `${protocol}://${host}`

  app.get(`${PATH}/start`, async (request, reply) => {
    try {
      const { url, step } = await oidc.begin(`${originOf(request)}${PATH}/callback`)
      return reply.header('set-cookie', formatStep(step, isSecure)).redirect(url, 303)
    } catch (error) {
      request.log.error({ err: error }, 'the provider of single sign-on cannot be asked')
      return reply.redirect('/console/#sign-in=unavailable', 303)
    }
  })

  app.get(`${PATH}/callback`, async (request, reply) => {
    const step = readStep(request)
    // It is good for one return, whatever that comes to.
    reply.header('set-cookie', formatStep(undefined, isSecure))
    try {
      if (step === undefined) throw new Error('This browser did not begin it')
      const claims = await oidc.finish(new URL(request.url, originOf(request)), step)
      const { session } = await signIn.byProvider(claims, readCaller(request))
      reply.header('set-cookie', formatCookie(session, publicUrl))
      return reply.redirect('/console/', 303)
    } catch (error) {
      const isUnknown = isBeckonError(error) && error.code === 'auth/refused'
      if (!isUnknown) request.log.warn({ err: error }, 'a single sign-on came to nothing')
      return reply.redirect(`/console/#sign-in=${isUnknown ? 'unknown' : 'failed'}`, 303)
    }
  })
}
