import type { ReverseProxy } from './reverse-proxy.ts'

/** @see https://caddyserver.com/docs/caddyfile */
export const caddy: ReverseProxy = {
  program: 'caddy',
  documented: 'Caddyfile',
  adapt: (text, { folder, port }) =>
    `{\n\tadmin off\n\tstorage file_system ${folder}\n}\n${text.replace(':8080 {', `:${port} {\n\tbind 127.0.0.1`)}`,
  args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
}
