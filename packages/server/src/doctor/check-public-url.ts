import { type Check, fail, none, ok, sayWhy, warn } from './doctor.types.ts'

/** Milliseconds. */
const PATIENCE = 8000

const PROXY_ADVICE =
  'See that its name leads to the proxy, and the proxy to the gateway (docs/USING.md has one for nginx).'

export const checkPublicUrl: Check = {
  name: 'public-url',
  title: 'Public address',
  async run({ settings: { publicUrl } }) {
    if (publicUrl === undefined) return none('PUBLIC_URL is not set')
    try {
      const url = `${publicUrl}/healthz`
      const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' })
      const body = await answer.text()
      if (answer.status >= 502 && answer.status <= 504) {
        return warn(
          `the proxy at ${publicUrl} has no gateway behind it`,
          'Start the gateway, or let the proxy pass to the port it listens on.',
        )
      }
      if (answer.status !== 200 || !body.includes('"ok"')) {
        return fail(`${url} answers ${answer.status}, and not as a gateway does`, PROXY_ADVICE)
      }
    } catch (error) {
      return fail(`${publicUrl} cannot be reached: ${sayWhy(error)}`, PROXY_ADVICE)
    }
    if (publicUrl.startsWith('https:')) return ok(`${publicUrl} leads to a gateway`)
    return warn(
      `${publicUrl} is not https: everybody on the way can read along`,
      'Let the proxy end TLS, and name the https address.',
    )
  },
}
