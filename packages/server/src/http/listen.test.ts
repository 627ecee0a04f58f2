import { type FastifyInstance, fastify } from 'fastify'
import { expect, test } from 'vitest'
import { formatUrl, listen } from './listen.ts'

test('names an address a browser on this machine can open', () => {
  expect(formatUrl('127.0.0.1', 8787)).toBe('http://127.0.0.1:8787')
  expect(formatUrl('0.0.0.0', 80)).toBe('http://localhost:80')
  expect(formatUrl('::', 80)).toBe('http://localhost:80')
  expect(formatUrl('::1', 80)).toBe('http://[::1]:80')
})

test('tries no port beyond the last one there is, and says that all were busy', async () => {
  const tried: number[] = []
  const busy = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })
  const listenTo = async ({ port }: { port: number }) => {
    tried.push(port)
    throw busy
  }
  const app = { listen: listenTo } as unknown as FastifyInstance
  await expect(listen(app, 'localhost', 65_534)).rejects.toThrow(
    'Every port from 65534 to 65535 is busy on localhost.',
  )
  expect(tried).toEqual([65_534, 65_535])
  await expect(listen(app, 'localhost', 65_535)).rejects.toThrow('Port 65535 is busy')
})

test('takes any free port where the one wanted cannot exist', async () => {
  const app = fastify()
  expect(await listen(app, '127.0.0.1', 65_536)).toBeLessThanOrEqual(65_535)
  await app.close()
})
