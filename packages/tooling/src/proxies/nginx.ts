import { join } from 'node:path'
import type { ReverseProxy } from './reverse-proxy.ts'

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** @see https://nginx.org/en/docs/ */
export const nginx: ReverseProxy = {
  program: 'nginx',
  documented: 'nginx.conf',
  adapt(text, { folder, port }) {
    const paths = TEMPORARY.map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    const alone = `pid ${join(folder, 'pid')}; daemon off; master_process off;`
    return text
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('worker_processes auto;', alone)
      .replace('http {', `http {\naccess_log off;\n${paths.join('\n')}`)
  },
  args: (file, folder) => ['-c', file, '-p', folder, '-e', join(folder, 'log')],
}
