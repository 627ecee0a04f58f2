import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, openSession, post, ulid } from '../../test-client.ts'
import { startTestBucket, type TestBucket } from '../../test-s3.ts'
import {
  announce,
  askTus,
  readOffset,
  sendPart,
  type Uploading,
  upload,
} from '../../test-upload.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'
import { createS3Storage } from './s3-storage.ts'

let bucket: TestBucket
let gateway: TestGateway
let visitor: Uploading
beforeAll(async () => {
  bucket = await startTestBucket()
  gateway = await startTestGateway({ s3: bucket.options })
  visitor = { url: gateway.url, who: bearer(await openSession(gateway)) }
})
afterAll(async () => {
  await gateway.stop()
  await bucket.stop()
})

async function send(id: string): Promise<string> {
  const draft = { id: ulid(), text: '', attachments: [id] }
  const answer = await post<{ message: Message }>(`${gateway.url}/v1/messages`, draft, visitor.who)
  return `${gateway.url}${answer.body.message.attachments?.[0]?.url}`
}

test('keeps a file in the bucket and nowhere else, and serves all or part of it', async () => {
  const id = await upload(visitor, '0123456789')
  expect(bucket.objects.get(`beckon/${id}`)?.toString()).toBe('0123456789')
  expect(existsSync(join(gateway.data, 'files', id))).toBe(false)
  const url = await send(id)
  expect(await (await fetch(url)).text()).toBe('0123456789')
  const part = await fetch(url, { headers: { range: 'bytes=3-5' } })
  expect([part.status, await part.text()]).toEqual([206, '345'])
})

test('acknowledges a file only once the bucket has it', async () => {
  const path = (await announce(visitor, 5)).headers.get('location') ?? ''
  bucket.fail(true)
  const body = new TextEncoder().encode('Hello')
  const answer = await sendPart(visitor, path, { offset: 0, body })
  expect([answer.status, answer.code]).toEqual([503, 'server/unavailable'])
  bucket.fail(false)
  // What came is on the disk: asking how far it is is enough to bring it there.
  expect(await readOffset(visitor, path)).toBe(5)
  const id = path.split('/').at(-1) ?? ''
  expect(bucket.objects.get(`beckon/${id}`)?.toString()).toBe('Hello')
})

test('says so where the bucket lost a file or does not answer', async () => {
  const id = await upload(visitor, 'lost')
  const url = await send(id)
  bucket.fail(true)
  expect((await fetch(url)).status).toBe(503)
  bucket.fail(false)
  bucket.objects.delete(`beckon/${id}`)
  expect((await fetch(url)).status).toBe(404)
})

test('deletes from the bucket what is not wanted, later where it fails now', async () => {
  const id = await upload(visitor, 'unwanted')
  bucket.fail(true)
  expect((await askTus(visitor, { path: `/v1/files/${id}`, method: 'DELETE' })).status).toBe(204)
  expect(bucket.objects.has(`beckon/${id}`)).toBe(true)
  bucket.fail(false)
  await gateway.gateway.usecases.files.purge()
  expect(bucket.objects.has(`beckon/${id}`)).toBe(false)
})

test('a wrong secret opens no bucket', async () => {
  const storage = createS3Storage({ ...bucket.options, secret: 'wrong' })
  await expect(storage.read('x', undefined)).rejects.toMatchObject({
    code: 'server/unavailable',
    cause: { message: expect.stringContaining('SignatureDoesNotMatch') },
  })
})
