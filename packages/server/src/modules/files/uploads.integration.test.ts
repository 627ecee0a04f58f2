import { existsSync, openAsBlob, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, openSession } from '../../test-client.ts'
import {
  announce,
  askTus,
  readOffset,
  sendPart,
  type Uploading,
  upload,
} from '../../test-upload.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const MEGABYTE = 1_048_576

let gateway: TestGateway
let visitor: Uploading
beforeAll(async () => {
  gateway = await startTestGateway()
  visitor = { url: gateway.url, who: bearer(await openSession(gateway)) }
})
afterAll(() => gateway.stop())

const another = async (): Promise<Uploading> => ({
  url: gateway.url,
  who: bearer(await openSession(gateway)),
})
const bytes = (text: string) => new TextEncoder().encode(text)
const pathOf = async (size: number, uploading = visitor): Promise<string> =>
  (await announce(uploading, size)).headers.get('location') ?? ''

test('takes a file part by part, and says each time how far it is', async () => {
  const begun = await announce(visitor, 11)
  expect(begun.status).toBe(201)
  expect(begun.headers.get('tus-resumable')).toBe('1.0.0')
  expect(Date.parse(begun.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now())
  const path = begun.headers.get('location') ?? ''
  expect(await readOffset(visitor, path)).toBe(0)
  const first = await sendPart(visitor, path, { offset: 0, body: bytes('Hello ') })
  expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '6'])
  const head = await askTus(visitor, { path, method: 'HEAD' })
  expect(head.headers.get('upload-length')).toBe('11')
  expect(head.headers.get('cache-control')).toBe('no-store')
  const second = await sendPart(visitor, path, { offset: 6, body: bytes('world') })
  expect(second.headers.get('upload-offset')).toBe('11')
  expect(await readOffset(visitor, path)).toBe(11)
})

test('goes on where it stopped when a connection breaks within a part', async () => {
  const content = Buffer.alloc(3 * MEGABYTE, 'beckon ')
  const path = await pathOf(content.length)
  const headers = {
    ...visitor.who,
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-length': content.length,
  }
  const cut = request(`${gateway.url}${path}`, { method: 'PATCH', headers })
  cut.on('error', () => {})
  await new Promise<void>((resolve) => cut.write(content.subarray(0, MEGABYTE), () => resolve()))
  // Comes while the gateway still waits for more of the broken one, as after a change of networks.
  const grown = join(gateway.data, path.replace('/v1', ''))
  await expect.poll(() => statSync(grown).size).toBeGreaterThan(0)
  const offset = await readOffset(visitor, path)
  cut.destroy()
  expect(offset).toBeGreaterThan(0)
  expect(offset).toBeLessThanOrEqual(MEGABYTE)
  const body = new Uint8Array(content.subarray(offset))
  expect((await sendPart(visitor, path, { offset, body })).status).toBe(204)
  expect(await readOffset(visitor, path)).toBe(content.length)
})

test('takes no part that does not begin where the last one ended', async () => {
  const path = await pathOf(10)
  await sendPart(visitor, path, { offset: 0, body: bytes('12345') })
  for (const offset of [0, 4, 6]) {
    const answer = await sendPart(visitor, path, { offset, body: bytes('x') })
    expect([answer.status, answer.code]).toEqual([409, 'file/offset-wrong'])
  }
  expect(await readOffset(visitor, path)).toBe(5)
})

test('takes no more than was announced', async () => {
  const path = await pathOf(4)
  const answer = await sendPart(visitor, path, { offset: 0, body: bytes('12345') })
  expect([answer.status, answer.code]).toEqual([413, 'file/too-large'])
})

test.each([
  ['nothing', 0, {}, 400, 'file/empty'],
  ['more than the site takes', 20 * MEGABYTE + 1, {}, 413, 'file/too-large'],
  ['what the site does not take', 5, { type: 'text/html' }, 415, 'file/type-refused'],
  ['a drawing that could run', 5, { type: 'image/svg+xml' }, 415, 'file/type-refused'],
])('does not begin with %s', async (_, size, announced, status, code) => {
  const answer = await announce(visitor, size, announced)
  expect([answer.status, answer.code]).toEqual([status, code])
  expect(answer.headers.get('location')).toBeNull()
})

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>', 'text/plain'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/png'],
  ['a program', '\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00', 'image/jpeg'],
])('refuses %s whatever it claims to be, and keeps nothing of it', async (_, content, type) => {
  const body = bytes(content)
  const path = (await announce(visitor, body.length, { type })).headers.get('location') ?? ''
  const answer = await sendPart(visitor, path, { offset: 0, body })
  expect([answer.status, answer.code]).toEqual([415, 'file/type-refused'])
  expect((await askTus(visitor, { path, method: 'HEAD' })).status).toBe(404)
  expect(existsSync(join(gateway.data, 'files', path.split('/').at(-1) ?? ''))).toBe(false)
})

test('lets nobody else see, go on with or throw away an upload', async () => {
  const path = await pathOf(10)
  const strangers: Uploading[] = [await another(), { url: gateway.url, who: {} }]
  const site = await gateway.createSite()
  strangers.push({
    url: gateway.url,
    who: bearer(await openSession({ url: gateway.url, site: site.site })),
  })
  for (const stranger of strangers) {
    const expected = Object.keys(stranger.who).length === 0 ? 401 : 404
    expect((await askTus(stranger, { path, method: 'HEAD' })).status).toBe(expected)
    expect((await askTus(stranger, { path, method: 'DELETE' })).status).toBe(expected)
    const part = await sendPart(stranger, path, { offset: 0, body: bytes('x') })
    expect(part.status).toBe(expected)
  }
  expect(await readOffset(visitor, path)).toBe(0)
})

test('throws away what its sender does not want to send after all', async () => {
  const path = await pathOf(10)
  expect((await askTus(visitor, { path, method: 'DELETE' })).status).toBe(204)
  expect((await askTus(visitor, { path, method: 'HEAD' })).status).toBe(404)
})

test('asks for the version it speaks, and says which one that is', async () => {
  const headers = { 'tus-resumable': '0.2.2', 'upload-length': '3' }
  const answer = await askTus(visitor, { method: 'POST', headers })
  expect([answer.status, answer.code]).toEqual([400, 'request/invalid'])
  const options = await fetch(`${gateway.url}/v1/files`, { method: 'OPTIONS' })
  expect(options.status).toBe(204)
  expect(options.headers.get('tus-version')).toBe('1.0.0')
  expect(options.headers.get('tus-extension')).toContain('creation')
})

test('a page of another origin may upload and read how far it is', async () => {
  const answer = await fetch(`${gateway.url}/v1/files/x`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,tus-resumable,upload-offset,content-type',
    },
  })
  expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH')
  expect(answer.headers.get('access-control-allow-headers')).toContain('upload-offset')
  const { headers } = await announce(
    { ...visitor, who: { ...visitor.who, origin: 'https://shop.example' } },
    3,
  )
  expect(headers.get('access-control-expose-headers')).toMatch(/Location.*Upload-Offset/)
})

test('takes so much of one visitor a day, and no more', async () => {
  const greedy = await another()
  const most = 20 * MEGABYTE
  for (let n = 0; n < 10; n++) expect((await announce(greedy, most)).status).toBe(201)
  const answer = await announce(greedy, 1)
  expect([answer.status, answer.code]).toEqual([429, 'file/too-much'])
  expect(answer.headers.get('retry-after')).not.toBeNull()
  expect((await announce(await another(), 1)).status).toBe(201)
})

test('throws away what was not finished or not sent within a day', async () => {
  let ahead = 0
  const other = await startTestGateway({ clock: () => Date.now() + ahead })
  const who = { url: other.url, who: bearer(await openSession(other)) }
  const begun = (await announce(who, 10)).headers.get('location') ?? ''
  const whole = await upload(who, 'never sent')
  await other.gateway.usecases.files.purge()
  expect(await readOffset(who, begun)).toBe(0)
  ahead = 25 * 60 * 60 * 1000
  await other.gateway.usecases.files.purge()
  for (const path of [begun, `/v1/files/${whole}`]) {
    expect((await askTus(who, { path, method: 'HEAD' })).status).toBe(404)
    expect(existsSync(join(other.data, path.replace('/v1', '')))).toBe(false)
  }
  await other.stop()
})

test('stores a file under a name of its own, whatever the sender calls it', async () => {
  const id = await upload(visitor, 'Hello', { name: '../../../beckon.db' })
  expect(id).toMatch(/^[\da-f-]{36}$/)
  expect(existsSync(join(gateway.data, 'files', id))).toBe(true)
})

test('takes a file as large as the site allows', async () => {
  const size = 20 * MEGABYTE
  const file = join(gateway.data, 'large.txt')
  writeFileSync(file, Buffer.alloc(size, 'x'))
  const rich = await another()
  const path = await pathOf(size, rich)
  const answer = await fetch(`${gateway.url}${path}`, {
    method: 'PATCH',
    headers: { ...rich.who, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
    body: await openAsBlob(file),
  })
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(size)])
})
