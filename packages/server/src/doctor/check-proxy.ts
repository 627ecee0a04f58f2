import { type Check, ok, warn } from './doctor.types.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/

export const checkProxy: Check = {
  name: 'proxy',
  title: 'Proxy',
  async run({ settings: { host, publicUrl } }) {
    const isLocal = LOOPBACK.test(host)
    if (publicUrl === undefined) {
      return isLocal
        ? ok('none: the gateway is for this machine alone')
        : warn(
            `visitors reach ${host} without TLS, and all behind one proxy count as one`,
            'Put a proxy with TLS in front, and set PUBLIC_URL to its address.',
          )
    }
    if (isLocal) return ok('what it says of callers is believed, and nobody else reaches the port')
    return warn(
      `X-Forwarded-For is believed, from whoever reaches ${host}`,
      'Listen on 127.0.0.1, or let nobody but the proxy reach the port.',
    )
  },
}
