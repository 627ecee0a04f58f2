import { type ArrivedMail, startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Mailing, startMailing, type Writer } from '../../../test-mailing.ts'

let mailing: Mailing<TestMail>
beforeEach(async () => {
  mailing = await startMailing(await startTestMail())
})
afterEach(() => mailing.stop())

const KNOWN = { address: undefined, consent: undefined }

/** As the menu of the chat asks for it once an address is known. */
const askFor = (visitor: Writer, locale: string) =>
  mailing.ask(visitor, { ...KNOWN, locale }, 'email/transcript')

const waitFor = (subject: string, words: string): Promise<ArrivedMail> =>
  mailing.smtp.wait(({ mail }) => mail.subject === subject && mail.text?.includes(words) === true)

test('speaks the language the panel speaks when it is asked for', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  expect((await askFor(visitor, 'de')).status).toBe(200)
  await waitFor('Ihre Unterhaltung mit Hearth & Home', 'Is it in stock?')
  // The same words in another language are another mail.
  expect((await askFor(visitor, 'fr')).status).toBe(200)
  const { to } = await waitFor('Votre conversation avec Hearth & Home', 'Is it in stock?')
  expect(to).toBe('kim@example.org')
})

test('asked for again and again it is one mail and one decision', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  const asked = await Promise.all(Array.from({ length: 20 }, () => askFor(visitor, 'en')))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  await waitFor('Your conversation with Hearth & Home', 'Is it in stock?')
  const transcripts = async () =>
    (await mailing.decisions()).filter(({ purpose }) => purpose === 'transactional')
  // One asked for the proof; a minute may have begun meanwhile.
  await expect.poll(async () => (await transcripts()).length).toBeGreaterThanOrEqual(2)
  expect((await transcripts()).length).toBeLessThanOrEqual(3)
})

test('where there were too many today that is said, in place of that one is on its way', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  let [sent, code] = [0, undefined as string | undefined]
  for (; code === undefined && sent < 20; sent++) {
    await mailing.answer(visitor, `Answer ${sent}.`)
    code = (await askFor(visitor, 'en')).body.error?.code
    if (code === undefined) await waitFor('Your conversation with Hearth & Home', `Answer ${sent}.`)
  }
  expect(code).toBe('email/too-many')
  const held = (await mailing.decisions()).filter(({ verdict }) => verdict === 'held')
  expect(held).toEqual([])
})

test('holds the newest five hundred messages, and says so where there are more', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  const numbers = Array.from({ length: 499 }, (_, index) => index)
  await Promise.all(numbers.map((number) => mailing.answer(visitor, `Answer ${number}.`)))
  await askFor(visitor, 'en')
  const whole = await waitFor('Your conversation with Hearth & Home', 'Is it in stock?')
  expect(whole.mail.text).not.toContain('[…]')
  await mailing.answer(visitor, 'One more.')
  await askFor(visitor, 'en')
  const { mail } = await waitFor('Your conversation with Hearth & Home', 'One more.')
  expect(mail.text).toMatch(/^Your conversation with Hearth & Home\n\n\[…\]\n\nRobin:/)
  expect(mail.html).toContain('[…]')
  expect(mail.text).not.toContain('Is it in stock?')
})
