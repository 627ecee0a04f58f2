import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from './create-app.ts'

test('tells every page that it is stopping, and goes on telling its health', async () => {
  const log = pino({ level: 'silent' })
  const app = await createApp({ log, publicUrl: undefined, readState: () => 'stopping' })
  app.post('/v1/sessions', async () => ({}))
  app.get('/healthz', async () => ({ status: 'ok' }))
  const refused = await app.inject({ method: 'POST', url: '/v1/sessions' })
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toMatchObject({ error: { code: 'server/unavailable' } })
  expect(refused.headers).toMatchObject({ 'access-control-allow-origin': '*', 'retry-after': '1' })
  expect((await app.inject('/healthz?probe=1')).statusCode).toBe(200)
  expect((await app.inject('/nowhere')).statusCode).toBe(503)
  await app.close()
})
