import { equal } from 'node:assert/strict'
import type { SiteConfig } from '../site-config.ts'
import type { ServerTarget } from './check.ts'
import { call } from './http-client.ts'

export async function putSettings(
  target: ServerTarget,
  section: string,
  value: unknown,
): Promise<void> {
  const route = `PUT /v1/settings/${section}`
  equal((await call(target, route, { body: value, token: target.secret })).status, 200)
}

/** Runs with a section of the site's settings, and puts back what its owner had set. */
export async function withSettings(
  target: ServerTarget,
  [section, value]: readonly [section: string, value: object],
  run: () => Promise<void>,
): Promise<void> {
  const { body } = await call(target, 'GET /v1/settings', { token: target.secret })
  const before = (body['settings'] as Record<string, unknown>)[section]
  await putSettings(target, section, value)
  try {
    await run()
  } finally {
    if (before !== undefined) await putSettings(target, section, before)
  }
}

/** What the site tells every visitor now. */
export async function readConfig(target: ServerTarget): Promise<SiteConfig> {
  const { body } = await call(target, `GET /v1/sites/${target.site}/config`)
  return body as unknown as SiteConfig
}
