import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, ulid } from '../../../test-client.ts'
import { ended, spawnDemo, type TestDemo } from '../../../test-process.ts'

const SOON = { timeout: 30_000 }
const ADDRESS = 'kim@example.org'

let data: string
let smtp: TestMail
let demo: TestDemo

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  smtp = await startTestMail()
})
afterEach(async () => {
  demo.process.kill('SIGTERM')
  await ended(demo.process)
  await smtp.stop()
  rmSync(data, { recursive: true, force: true })
})

/** A gateway of its own process, whose answers are gathered for a while. */
async function start(gather: number): Promise<void> {
  const set = `export SMTP_URL=${smtp.url} MAIL_FROM=support@beckon.example`
  demo = await spawnDemo(data, `${set} AWAY_AFTER=0 REPLY_GATHER=${gather}`)
}

async function kill(): Promise<void> {
  demo.process.kill('SIGKILL')
  await ended(demo.process)
}

const linkTo = (path: string, text = ''): string =>
  new RegExp(`https?://[^\\s]*${path}[^\\s]*`).exec(text)?.[0] ?? ''

test('an answer that was acknowledged leaves once, though the gateway was killed before it did', async () => {
  await start(3)
  const site = { url: demo.gateway, ...demo }
  const session = await openSession(site)
  const written = await post<{ message: { conversationId: string } }>(
    `${demo.gateway}/v1/messages`,
    { id: ulid(), text: 'Is it in stock?' },
    bearer(session),
  )
  const consent = { version: '1', text: 'Yes' }
  await post(`${demo.gateway}/v1/email`, { address: ADDRESS, consent }, bearer(session))
  const asked = await smtp.wait()
  await fetch(linkTo('/email/confirm/', asked.mail.text), { method: 'POST' })

  const { conversationId } = written.body.message
  const path = `${demo.gateway}/v1/conversations/${conversationId}/messages`
  const sent = await post(path, { id: ulid(), text: 'Yes, in oak.' }, bearer(demo.secret))
  expect(sent.status).toBe(200)
  await kill()
  expect(smtp.mails).toHaveLength(1)

  await start(0)
  const reply = await smtp.wait(({ mail }) => mail.text?.includes('Yes, in oak.') === true)
  expect(reply.to).toBe(ADDRESS)
  const decisions = async () => {
    const url = `${demo.gateway}/v1/decisions`
    const answer = await get<{ decisions: { verdict: string; messageId: string | null }[] }>(
      url,
      bearer(demo.secret),
    )
    return answer.body.decisions.filter(({ messageId }) => messageId !== null)
  }
  await expect.poll(decisions, SOON).toMatchObject([{ verdict: 'sent' }])
  await kill()

  await start(0)
  await expect.poll(decisions, SOON).toMatchObject([{ verdict: 'sent' }])
  expect(smtp.mails).toHaveLength(2)
}, 120_000)
