import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from './find-free-port.ts'
import { isListening } from './is-listening.ts'

/** The file that the documentation shows. */
const DOCUMENTED = join(import.meta.dirname, '../../../examples/cluster/nginx.conf')

export interface TestNginx {
  url: string
  stop(): Promise<void>
}

/** The documented file with ports of this test, and paths that anybody may write to. */
function writeConfig(folder: string, port: number, gateways: readonly [number, number]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  )
  const text = readFileSync(DOCUMENTED, 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('gateway-1:8787', `127.0.0.1:${gateways[0]}`)
    .replaceAll('gateway-2:8787', `127.0.0.1:${gateways[1]}`)
    .replace(
      'worker_processes auto;',
      `pid ${join(folder, 'pid')}; daemon off; master_process off;`,
    )
    .replace('http {', `http {\naccess_log off;\n${temporary.join('\n')}`)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return file
}

/** A real nginx before two gateways, on loopback, as the documentation sets it up. */
export async function startNginx(gateways: readonly [number, number]): Promise<TestNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-nginx-'))
  const port = await findFreePort()
  const args = ['-c', writeConfig(folder, port, gateways), '-p', folder, '-e', join(folder, 'log')]
  const path = `${process.env['PATH']}:/usr/sbin`
  const server = spawn('nginx', args, { stdio: 'inherit', env: { ...process.env, PATH: path } })
  const ended = once(server, 'exit')
  await once(server, 'spawn')
  while (!(await isListening(port))) {
    if (server.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'))
    await setTimeout(20)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
