import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findProgram } from '../find-browser.ts'
import { findFreePort } from '../find-free-port.ts'
import { isListening } from '../is-listening.ts'
import { startProgram } from '../start-program.ts'
import { caddy } from './caddy.ts'
import { haproxy } from './haproxy.ts'
import { nginx } from './nginx.ts'
import type { ProxyPlace, ReverseProxy } from './reverse-proxy.ts'

export const PROXIES = ['nginx', 'haproxy', 'caddy'] as const
export type ProxyName = (typeof PROXIES)[number]

const ALL: Readonly<Record<ProxyName, ReverseProxy>> = { nginx, haproxy, caddy }

const EXAMPLES = join(import.meta.dirname, '../../../../examples/cluster')

export interface TestProxy {
  url: string
  stop(): Promise<void>
}

/**
 * Where a proxy is on this machine; undefined where it is not.
 *
 * @throws Error in CI, where each must be there
 */
export function findProxy(name: ProxyName): string | undefined {
  const program = findProgram([ALL[name].program], ['/usr/sbin', '/usr/local/sbin'])
  if (program === undefined && process.env['CI'])
    throw new Error(`There is no ${name} here, and CI must not go without.`)
  return program
}

function writeConfig(
  { documented, adapt }: ReverseProxy,
  place: ProxyPlace,
  gateways: readonly [number, number],
): string {
  const text = gateways.reduce(
    (before, port, index) => before.replaceAll(`gateway-${index + 1}:8787`, `127.0.0.1:${port}`),
    adapt(readFileSync(join(EXAMPLES, documented), 'utf8'), place),
  )
  const file = join(place.folder, documented)
  writeFileSync(file, text)
  return file
}

/** A real proxy before two gateways, on loopback, as the documentation sets it up. */
export async function startProxy(
  name: ProxyName,
  gateways: readonly [number, number],
): Promise<TestProxy> {
  const program = findProxy(name)
  if (program === undefined) throw new Error(`There is no ${name} here.`)
  const folder = mkdtempSync(join(tmpdir(), `beckon-${name}-`))
  const port = await findFreePort()
  const file = writeConfig(ALL[name], { folder, port }, gateways)
  const server = startProgram([program, ...ALL[name].args(file, folder)], { HOME: folder })
  // Nobody says that; where it ends instead, it says why.
  const ended = server.hear(/(?!)/)
  while (!(await isListening(port))) await Promise.race([setTimeout(20), ended])
  ended.catch(() => {})
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
