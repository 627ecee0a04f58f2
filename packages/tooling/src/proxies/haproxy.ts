import type { ReverseProxy } from './reverse-proxy.ts'

/** @see https://docs.haproxy.org/2.6/configuration.html */
export const haproxy: ReverseProxy = {
  program: 'haproxy',
  documented: 'haproxy.cfg',
  adapt: (text, { port }) => text.replace('bind :8080', `bind 127.0.0.1:${port}`),
  args: (file) => ['-db', '-f', file],
}
