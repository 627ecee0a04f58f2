import { conformance, type ServerTarget, serverConformance } from '@beckon/protocol/conformance'
import { afterAll, beforeAll, test } from 'vitest'
import { startTestGateway, type TestGateway } from './testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const checks = [...conformance, ...serverConformance]

test.each(checks.map(({ name, run }) => ({ name, run })))('$name', ({ run }) => {
  const { url, site, secret } = gateway
  const target: ServerTarget = { url, site, secret }
  return run(target)
})
