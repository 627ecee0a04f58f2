import { type Check, fail, none, ok, sayWhy } from './doctor.types.ts'

/** Milliseconds. */
const PATIENCE = 8000

export const checkMail: Check = {
  name: 'mail',
  title: 'Mail server',
  async run({ settings: { smtpUrl } }) {
    if (smtpUrl === undefined) return none('SMTP_URL is not set')
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
    })
    try {
      await transport.verify()
      return ok('answers, and lets the gateway in')
    } catch (error) {
      return fail(
        `does not let the gateway in: ${sayWhy(error)}`,
        'Check name, port, user and password of SMTP_URL.',
      )
    } finally {
      transport.close()
    }
  },
}
