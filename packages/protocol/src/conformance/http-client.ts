import type { Target } from './check.ts'

/** What came back: the status and the body as JSON. */
export interface Answer {
  status: number
  // The suite reads answers of gateways it knows nothing about, so nothing is assumed of the body.
  body: Record<string, unknown>
}

export interface Call {
  body?: unknown
  token?: string
  headers?: Readonly<Record<string, string>>
}

/** Calls one route, e.g. `call(target, 'POST /v1/sessions', { body: { site } })`. */
export async function call(
  target: Target,
  route: string,
  { body, token, headers = {} }: Call = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = route.split(' ')
  const response = await fetch(new URL(path, target.url), {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-type': 'text/plain' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** The code of a refusal, e.g. `session/invalid`. */
export function readCode(body: Record<string, unknown>): unknown {
  const { error } = body as { error?: { code?: unknown } }
  return error?.code
}

/** Begins a visitor session and gives its token. */
export async function beginSession(target: Target, anonymousId?: string): Promise<string> {
  const { body } = await call(target, 'POST /v1/sessions', {
    body: { site: target.site, ...(anonymousId === undefined ? {} : { anonymousId }) },
  })
  const { token } = body
  if (typeof token !== 'string') throw new Error(`No session: ${JSON.stringify(body)}`)
  return token
}
