import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type GatewayState } from './create-app.ts'
import { registerAssets } from './register-assets.ts'

let root: string
let app: FastifyInstance

const readState = (): GatewayState => 'ready'

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  for (const file of [
    'tag/beckon.js',
    'tag/beckon.js.br',
    'tag/beckon.1a2b3c4d.js',
    'tag/beckon.json',
    'tag/beckon-intercom.js',
    'tag/beckon/panel-aaaaaaaa.js',
    'tag/beckon/chat-1a2b.js',
    'console/index.html',
    'console/assets/app-1a2b.js',
    'shop/index.html',
  ]) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), file)
  }
  const log = pino({ level: 'silent' })
  app = await createApp({ log, publicUrl: undefined, readState })
})
afterEach(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

test('serves the tag to every site, briefly cached, and its hashed files for ever', async () => {
  await registerAssets(app, root)
  const tag = await app.inject('/beckon.js')
  expect(tag.body).toBe('tag/beckon.js')
  expect(tag.headers).toMatchObject({
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': expect.stringContaining('javascript'),
  })
  const chunk = await app.inject('/beckon/chat-1a2b.js')
  expect(chunk.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(chunk.headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('serves the pinned script for ever, and tells which it is', async () => {
  await registerAssets(app, root)
  const pinned = await app.inject('/beckon.1a2b3c4d.js')
  expect(pinned.body).toBe('tag/beckon.1a2b3c4d.js')
  expect(pinned.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
  })
  for (const url of ['/beckon.json', '/beckon-intercom.js'])
    expect((await app.inject(url)).headers['cache-control']).toContain('max-age=300')
})

test('says that a script which is known has not changed', async () => {
  await registerAssets(app, root)
  const { etag } = (await app.inject('/beckon.js')).headers
  const again = await app.inject({ url: '/beckon.js', headers: { 'if-none-match': String(etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect(again.headers['cache-control']).toContain('max-age=300')
})

test('keeps serving the files of a version that was upgraded', async () => {
  const kept = join(root, 'data/tag')
  await registerAssets(app, root, kept)
  await app.close()
  for (const file of ['beckon.1a2b3c4d.js', 'beckon/panel-aaaaaaaa.js']) {
    rmSync(join(root, 'tag', file))
    writeFileSync(join(root, 'tag', file.replace(/1a2b3c4d|aaaaaaaa/, '99999999')), 'new')
  }
  app = await createApp({ log: pino({ level: 'silent' }), publicUrl: undefined, readState })
  await registerAssets(app, root, kept)
  for (const url of ['/beckon.1a2b3c4d.js', '/beckon/panel-aaaaaaaa.js']) {
    const old = await app.inject(url)
    expect(old.body).toBe(`tag${url}`)
    expect(old.headers['cache-control']).toContain('immutable')
  }
  expect((await app.inject('/beckon.99999999.js')).body).toBe('new')
})

test('serves what was compressed beforehand, and caches it no longer than the plain file', async () => {
  await registerAssets(app, root)
  const tag = await app.inject({ url: '/beckon.js', headers: { 'accept-encoding': 'br' } })
  expect(tag.body).toBe('tag/beckon.js.br')
  expect(tag.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    'content-type': expect.stringContaining('javascript'),
  })
})

test('gives a page from before an upgrade the chunk of now, to be used once', async () => {
  await registerAssets(app, root)
  const chunk = await app.inject('/beckon/panel-00000000.js')
  expect(chunk.body).toBe('tag/beckon/panel-aaaaaaaa.js')
  expect(chunk.headers['cache-control']).toBe('no-store')
})

test('serves the console at all of its addresses, with a strict policy', async () => {
  await registerAssets(app, root)
  for (const url of ['/console/', '/console/cases/1']) {
    const page = await app.inject({ url, headers: { host: 'gateway:1' } })
    expect(page.body).toBe('console/index.html')
    expect(page.headers['cache-control']).toBe('no-cache')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' ws://gateway:1 wss://gateway:1;")
    expect(policy).toContain("frame-ancestors 'none'")
  }
  expect((await app.inject('/console/assets/app-1a2b.js')).headers['cache-control']).toContain(
    'immutable',
  )
  expect((await app.inject('/console')).headers.location).toBe('/console/')
})

test('does not cache what is missing, nor serve what is not its business', async () => {
  await registerAssets(app, root)
  for (const url of [
    '/beckon/old.js',
    '/beckon.00000000.js',
    '/console/assets/old.js',
    '/shop/index.html',
    '/beckon/..%2f..%2f..%2fetc%2fpasswd',
  ]) {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.headers['cache-control']).toBeUndefined()
    expect(answer.json()).toHaveProperty('error.code')
  }
})

test('does without assets where there are none', async () => {
  await registerAssets(app, join(root, 'nowhere'))
  expect((await app.inject('/beckon.js')).statusCode).toBe(404)
})
