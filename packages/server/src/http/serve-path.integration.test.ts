import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGateway, type Gateway } from '../index.ts'
import { get, post } from '../test-client.ts'

let root: string
let gateway: Gateway
let site: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  mkdirSync(join(root, 'assets/tag/beckon'), { recursive: true })
  writeFileSync(join(root, 'assets/tag/beckon.js'), 'tag')
  writeFileSync(join(root, 'assets/tag/beckon/c-aaaaaaaa.js'), 'chunk')
  const [data, assets] = [join(root, 'data'), join(root, 'assets')]
  gateway = await createGateway({ data, assets, port: 0, path: '/help-desk' })
  const { sites } = gateway.usecases
  const { id } = await sites.createSite({ name: 'Shop', color: null, country: 'GB' })
  site = await sites.readKey(id, 'pk')
})
afterAll(async () => {
  await gateway.close()
  rmSync(root, { recursive: true })
})

test('the tag, its chunks and the API answer below the path, and without it', async () => {
  for (const base of [gateway.url, `${gateway.url}/help-desk`]) {
    expect(await (await fetch(`${base}/beckon.js`)).text()).toBe('tag')
    expect(await (await fetch(`${base}/beckon/c-aaaaaaaa.js`)).text()).toBe('chunk')
    expect((await get(`${base}/v1/sites/${site}/config`)).body).toMatchObject({ name: 'Shop' })
    expect((await post(`${base}/v1/sessions`, { site })).status).toBeLessThan(300)
  }
})

test('a socket comes up below the path, by WebSocket and by polling', async () => {
  const { body } = await post(`${gateway.url}/help-desk/v1/sessions`, { site })
  const { token } = body as { token: string }
  for (const transport of ['websocket', 'polling']) {
    const socket = io(`${gateway.url}/visitor`, {
      path: '/help-desk/v1/socket',
      transports: [transport],
      forceNew: true,
      auth: { session: token, protocol: 1 },
    })
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(true))
      socket.once('connect_error', reject)
    })
    socket.disconnect()
  }
})

test('nothing else answers below the path', async () => {
  for (const path of ['/metrics', '/console/', '/help-desk/beckon.js', ''])
    expect((await fetch(`${gateway.url}/help-desk${path}`)).status).toBe(404)
})
