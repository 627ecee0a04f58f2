import { startTestMail } from '@beckon/tooling/test-mail'
import { expect, test } from 'vitest'
import { nameFailure } from '../../../shared/job-failure.ts'
import { Refused } from '../../deliveries/pass-gate.usecases.ts'
import { createMailer } from './mailer.ts'

const MAIL = {
  id: '1',
  company: 'A',
  to: 'kim@example.org',
  subject: 'Hello',
  text: 'Hello',
  html: '',
  headers: {},
}

test('says by a code why a mail did not leave: what the server answered, or that there is none', async () => {
  const smtp = await startTestMail()
  const mailer = createMailer({ url: smtp.url, from: 'support@beckon.example' })
  const fail = (): Promise<unknown> => mailer.send(MAIL).catch((error: unknown) => error)
  smtp.answer({ code: 451, text: 'Later' })
  expect(nameFailure(await fail())).toBe('mail/451')
  smtp.answer({ code: 550, text: 'No such user' })
  expect(await fail()).toBeInstanceOf(Refused)
  mailer.close()
  await smtp.stop()
  const lonely = createMailer({ url: smtp.url, from: 'support@beckon.example' })
  expect(nameFailure(await lonely.send(MAIL).catch((error: unknown) => error))).toBe(
    'mail/unreachable',
  )
  lonely.close()
})
