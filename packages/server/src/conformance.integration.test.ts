import { conformance } from '@beckon/protocol/conformance'
import { afterAll, beforeAll, test } from 'vitest'
import { startTestGateway, type TestGateway } from './testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

test.each(conformance.map(({ name, run }) => ({ name, run })))('$name', ({ run }) =>
  run({ url: gateway.url, site: gateway.site }),
)
