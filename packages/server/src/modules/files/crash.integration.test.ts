import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bearer, openSession } from '../../test-client.ts'
import { ended, spawnDemo } from '../../test-process.ts'
import { announce, readOffset, sendPart } from '../../test-upload.ts'

const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const CONTENT = Buffer.alloc(600_000, 'beckon ')

test('what was acknowledged of an upload outlives the gateway, killed between and within parts', async () => {
  let demo = await spawnDemo(data)
  const who = bearer(await openSession({ url: demo.gateway, site: demo.site }))
  const begun = await announce({ url: demo.gateway, who }, CONTENT.length)
  const path = begun.headers.get('location') ?? ''
  const body = new Uint8Array(CONTENT.subarray(0, 100_000))
  await sendPart({ url: demo.gateway, who }, path, { offset: 0, body })
  const headers = { ...who, 'tus-resumable': '1.0.0', 'upload-offset': '100000' }
  const cut = request(`${demo.gateway}${path}`, { method: 'PATCH', headers })
  cut.on('error', () => {})
  cut.write(CONTENT.subarray(100_000, 300_000))
  await expect
    .poll(() => statSync(join(data, path.replace('/v1', ''))).size)
    .toBeGreaterThan(100_000)
  demo.process.kill('SIGKILL')
  await ended(demo.process)

  demo = await spawnDemo(data)
  const again = { url: demo.gateway, who }
  const offset = await readOffset(again, path)
  expect(offset).toBeGreaterThanOrEqual(100_000)
  const rest = new Uint8Array(CONTENT.subarray(offset))
  expect((await sendPart(again, path, { offset, body: rest })).status).toBe(204)
  const answer = await fetch(`${demo.gateway}${path}`, { headers: who })
  const { attachment } = (await answer.json()) as { attachment: { url: string } }
  const whole = await (await fetch(`${demo.gateway}${attachment.url}`)).arrayBuffer()
  expect(Buffer.from(whole).equals(CONTENT)).toBe(true)
  demo.process.kill('SIGTERM')
  await ended(demo.process)
})
