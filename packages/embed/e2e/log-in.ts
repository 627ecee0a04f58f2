import { createHmac, randomUUID } from 'node:crypto'
import type { ConsentInput } from '@beckon/core'
import type { Demo } from './demo.ts'
import type { Visitor } from './visitor.ts'

/** Logs a visitor in as a user, with a token as the shop's own server would make it behind its login. */
export type LogIn = (visitor: Visitor, userId: string, consent?: ConsentInput) => Promise<void>

const PROFILE: ConsentInput = { analytics: true, profile: true, personalization: true }

/** A key of the demo's site to sign with. */
export async function createLogIn(demo: Pick<Demo, 'command'>): Promise<LogIn> {
  const said = await demo.command('identity-key', 'add')
  const key: Readonly<Record<string, string>> = Object.fromEntries(
    said
      .trim()
      .split('\n')
      .map((line) => line.split(/ +/) as [string, string]),
  )

  function signToken(sub: string, nonce: string): string {
    const encode = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url')
    const now = Math.floor(Date.now() / 1000)
    const claims = { sub, nonce, aud: key['aud'], iat: now, exp: now + 300, jti: randomUUID() }
    const text = `${encode({ alg: 'HS256', kid: key['kid'], typ: 'JWT' })}.${encode(claims)}`
    return `${text}.${createHmac('sha256', key['secret'] ?? '')
      .update(text)
      .digest('base64url')}`
  }

  return async ({ page }, userId, consent = PROFILE) => {
    if (!(await page.evaluate(() => 'signToken' in window)))
      await page.exposeFunction('signToken', signToken)
    await page.evaluate(
      async ([id, allowed]) => {
        const { signToken } = window as unknown as { signToken(sub: string, nonce: string): string }
        await window.beckon?.consent(allowed)
        await window.beckon?.identify(id, {}, { getToken: ({ nonce }) => signToken(id, nonce) })
      },
      [userId, consent] as const,
    )
  }
}
