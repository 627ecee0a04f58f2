import type { OutboxEntry } from '@beckon/protocol'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, post } from '../../../test-client.ts'
import { ADDRESS, linkTo, type Mailing, startMailing } from '../../../test-mailing.ts'

const SOON = { timeout: 10_000 }

let mailing: Mailing<TestMail>
beforeEach(async () => {
  mailing = await startMailing(await startTestMail())
})
afterEach(async () => {
  await mailing.stop()
})

test('keeps headers and markup whole, whatever is in a name or a message', async () => {
  const [site] = [await mailing.gateway.gateway.usecases.sites.findFirst()]
  if (site === undefined) throw new Error('There is no site')
  const name = 'Evil\r\nBcc: everyone@example.org\n\n<b>"Co"</b>'
  await mailing.gateway.gateway.usecases.sites.updateSite(site, { name })
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  await mailing.answer(visitor, '<img src=x onerror=alert(1)>\r\n.\r\nBcc: all@example.org')
  const { mail } = await mailing.smtp.wait(({ mail }) => mail.text?.includes('onerror') === true)
  expect(mail.bcc ?? []).toEqual([])
  expect(mail.to?.map(({ address }) => address)).toEqual([ADDRESS])
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(mail.subject).toContain('Evil Bcc: everyone@example.org')
  expect(mail.html).not.toContain('<img')
  expect(mail.html).not.toContain('<b>')
})

test.each([
  'not an address',
  'a@b@c.example',
  'kim@example.org\r\nBcc: x@example.org',
  'kim@example.org, x@example.org',
  '<kim@example.org>',
  `${'x'.repeat(250)}@example.org`,
])('takes no address such as %j', async (address) => {
  const answered = await mailing.ask(await mailing.write(), { address })
  expect(answered).toMatchObject({ status: 400, body: { error: { code: 'email/invalid' } } })
})

test('suppresses an address whose server refuses it, and tries again where it is only busy', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  mailing.smtp.answer({ code: 451, text: 'Busy' })
  await mailing.answer(visitor, 'One')
  const outbox = async () => {
    const url = `${mailing.gateway.url}/v1/outbox?state=pending`
    return (await get<{ entries: OutboxEntry[] }>(url, bearer(mailing.gateway.secret))).body.entries
  }
  await expect.poll(outbox, SOON).toMatchObject([{ attempts: 1, error: /451/ }])
  mailing.smtp.answer({ code: 550, text: 'No such user kim@example.org' })
  await mailing.ask(visitor, { address: 'gone@example.org' })
  await expect
    .poll(async () => (await mailing.decisions()).map(({ reason }) => reason), SOON)
    .toContain('refused')
})

test('cannot be used to write to strangers', async () => {
  const visitors = await Promise.all([
    mailing.write(),
    mailing.write(),
    mailing.write(),
    mailing.write(),
  ])
  for (const visitor of visitors) await mailing.ask(visitor, { address: 'stranger@example.org' })
  const reasons = async () => (await mailing.decisions()).map(({ reason }) => reason)
  await expect.poll(async () => (await reasons()).length, SOON).toBe(4)
  expect((await reasons()).filter((reason) => reason === 'cap')).toHaveLength(1)
  expect(mailing.smtp.mails).toHaveLength(3)

  const stop = linkTo('/email/stop/', mailing.smtp.mails[0]?.mail.text)
  await fetch(stop, { method: 'POST', body: new URLSearchParams({ do: 'never' }) })
  for (let count = 4; count < 10; count += 1)
    await mailing.ask(await mailing.write(), { address: `${count}@example.org` })
  const tooMany = await mailing.ask(await mailing.write(), { address: 'more@example.org' })
  expect(tooMany).toMatchObject({ status: 429, body: { error: { code: 'email/too-many' } } })
})

test('lets nobody keep mails from somebody else by claiming their address and being erased', async () => {
  const { gateway, smtp } = mailing
  const claimer = await mailing.write()
  await mailing.ask(claimer)
  await smtp.wait()
  const url = `${gateway.url}/v1/subjects/me/erase`
  const erased = await post(url, { site: gateway.site }, bearer(claimer.session))
  expect(erased.status).toBe(200)
  const owner = await mailing.write()
  await mailing.ask(owner)
  await expect.poll(() => smtp.mails.length, SOON).toBe(2)
})

test('opens nothing with a link that the gateway did not make', async () => {
  for (const path of ['email/confirm/x.y', 'email/stop/x.y']) {
    for (const method of ['GET', 'POST']) {
      expect((await fetch(`${mailing.gateway.url}/${path}`, { method })).status).toBe(404)
    }
  }
})
