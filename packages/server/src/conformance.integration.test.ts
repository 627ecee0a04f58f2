import type { SiteConfig } from '@beckon/protocol'
import {
  type Arrivals,
  conformance,
  emailChecks,
  type ServerCheck,
  type ServerTarget,
  serverConformance,
} from '@beckon/protocol/conformance'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { startTestPush, type TestPush } from '@beckon/tooling/test-push'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArrivals, sendTo } from './test-arrivals.ts'
import { get } from './test-client.ts'
import { startTestGateway, type TestGateway } from './testing.ts'

let arrivals: Arrivals
let mails: TestMail
let pushes: TestPush
let gateway: TestGateway
let mailless: TestGateway
beforeAll(async () => {
  ;[mails, pushes] = await Promise.all([startTestMail(), startTestPush()])
  arrivals = createArrivals(mails, pushes)
  gateway = await startTestGateway(sendTo(mails, pushes))
  mailless = await startTestGateway()
})
afterAll(async () => {
  await Promise.all([gateway.stop(), mailless.stop()])
  await Promise.all([mails.stop(), pushes.stop()])
})

const toTarget = ({ url, site, secret }: TestGateway): ServerTarget => ({
  ...{ url, site, secret },
  arrivals,
})

const checks = [...conformance, ...serverConformance].map(({ name, run }) => ({ name, run }))

test.each(checks)('$name', ({ run }: ServerCheck) => run(toTarget(gateway)))

test.each(emailChecks)('without a mail server: $name', async ({ run }) => {
  await run(toTarget(mailless))
  const { body } = await get<SiteConfig>(`${mailless.url}/v1/sites/${mailless.site}/config`)
  expect(body.email).toBeUndefined()
})
