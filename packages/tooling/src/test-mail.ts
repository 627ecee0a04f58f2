import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export interface ArrivedMail {
  /** Whom the envelope named. */
  to: string
  raw: string
  mail: Email
}

export interface TestMail {
  /** `smtp://127.0.0.1:…` */
  url: string
  mails: ArrivedMail[]
  /** The first that fits, past or to come. */
  wait(fits?: (arrived: ArrivedMail) => boolean): Promise<ArrivedMail>
  /** Answers to `RCPT TO` from now on: a code and a text, or nothing to take it. */
  answer(reply: { code: number; text: string } | undefined): void
  stop(): Promise<void>
}

/** A real mail server on loopback that keeps what it gets. */
export async function startTestMail(port = 0): Promise<TestMail> {
  const mails: ArrivedMail[] = []
  const waiting = new Set<() => void>()
  let refusal: { code: number; text: string } | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      const error =
        refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code })
      callback(error)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        void PostalMime.parse(raw).then((mail) => {
          mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw, mail })
          for (const look of waiting) look()
          callback()
        })
      })
    },
  })
  // A client that is killed is no error of the server's.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    wait: (fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = mails.find(fits)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    answer(reply) {
      refusal = reply
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
