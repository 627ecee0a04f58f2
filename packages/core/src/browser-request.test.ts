import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { browserRequest } from './browser-request.ts'

async function serve(status: number, answer: string) {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    response.writeHead(status, { 'retry-after': '3' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, seen, url: `http://127.0.0.1:${port}/v1/batch` }
}

test('posts text without a preflight and answers status, headers and JSON', async () => {
  const { server, seen, url } = await serve(200, '{"success":true}')
  const response = await browserRequest({ method: 'POST', url, body: '{}', timeout: 5000 })
  expect(response).toMatchObject({ status: 200, body: { success: true } })
  expect(response.header('Retry-After')).toBe('3')
  expect(seen[0]?.headers['content-type']).toMatch(/^text\/plain/)
  server.close()
})

test('answers no body where it is no JSON', async () => {
  const { server, url } = await serve(502, '<h1>Bad gateway</h1>')
  expect(await browserRequest({ method: 'GET', url, timeout: 5000 })).toMatchObject({
    status: 502,
    body: undefined,
  })
  server.close()
})

test('rejects where nobody answers', async () => {
  const { server, url } = await serve(200, '')
  await new Promise((resolve) => server.close(resolve))
  await expect(browserRequest({ method: 'GET', url, timeout: 5000 })).rejects.toThrow()
})

test('rejects where no answer comes in time', async () => {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  await expect(browserRequest({ method: 'GET', url, timeout: 20 })).rejects.toThrow(/timeout/)
  server.closeAllConnections()
  server.close()
})

test('sends where a browser cannot join signals, and can still be called back', async () => {
  const { any } = AbortSignal
  const { server, url } = await serve(200, '{}')
  try {
    Reflect.set(AbortSignal, 'any', undefined)
    expect(await browserRequest({ method: 'GET', url, timeout: 5000 })).toMatchObject({ body: {} })
    const signal = AbortSignal.abort(new Error('called back'))
    const called = browserRequest({ method: 'GET', url, timeout: 5000, signal })
    await expect(called).rejects.toThrow('called back')
  } finally {
    AbortSignal.any = any
    server.close()
  }
})
