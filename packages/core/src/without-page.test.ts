import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createMemoryGateway } from './memory-gateway.ts'

test('captures and sends where there is no page, as in a worker', async () => {
  expect(typeof window).toBe('undefined')
  const gateway = createMemoryGateway()
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const url = `http://gateway.example${request.url}`
    const answer = await gateway.handle({ method: 'POST', url, body, timeout: 0 })
    response.writeHead(answer.status).end(JSON.stringify(answer.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const beckon = createBeckon({ site: 'pk_test', host: `http://127.0.0.1:${port}` })
  await beckon.consent({ analytics: true })
  await beckon.track('Report Made', { rows: 3 })
  await beckon.destroy()
  expect(gateway.events).toMatchObject([{ event: 'Report Made', properties: { rows: 3 } }])
  expect(gateway.events[0]?.context).not.toHaveProperty('page')
  server.close()
  server.closeAllConnections()
})
