import { Secret, TOTP } from 'otpauth'
import { post, type TestAnswer } from './test-client.ts'

/** One that nobody guesses, and that the rules take. */
export const PASSWORD = 'gravel lantern otter mustard'

/** What an authenticator app shows at a time. */
export const codeAt = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })

/** Sends something as whoever a cookie belongs to. */
export function sendAs<Body>(
  gateway: { url: string },
  cookie: string,
  [method, path, body = {}]: [method: string, path: string, body?: object],
): Promise<TestAnswer<Body>> {
  const init = {
    method,
    headers: { cookie },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  }
  return fetch(`${gateway.url}/v1/${path}`, init).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Body,
  }))
}

/** The cookie of a sign-in, or why it was refused. */
export async function signInBy(
  { url }: { url: string },
  input: object,
  path = 'sign-in',
): Promise<string> {
  const answer = await post<{ error?: { code: string } }>(`${url}/v1/agents/${path}`, input)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? answer.body.error?.code ?? ''
}
