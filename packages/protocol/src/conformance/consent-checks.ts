import { equal } from 'node:assert/strict'
import type { Check, Target } from './check.ts'
import { type Choice, choose, createEvent, grant, send } from './event-client.ts'
import { type Answer, beginSession, readCode } from './http-client.ts'

const receiptId = ({ body }: Answer): unknown => (body['receipt'] as { id?: unknown }).id

async function expectTaken(target: Target, choice: Choice, taken: boolean): Promise<void> {
  const { status, body } = await send(target, [createEvent(choice)])
  equal(status, taken ? 200 : 403)
  equal(readCode(body), taken ? undefined : 'consent/required')
}

/** Section 6: consent. */
export const consentChecks: readonly Check[] = [
  {
    name: 'refuses events once consent was withdrawn, also those made before',
    async run(target) {
      const granted = grant()
      await choose(target, granted)
      await choose(target, { ...granted, epoch: 2, analytics: false })
      await expectTaken(target, granted, false)
    },
  },
  {
    name: 'refuses events once the visitor withdrew by their session alone',
    async run(target) {
      const granted = grant()
      const token = await beginSession(target)
      await choose(target, granted, token)
      await expectTaken(target, granted, true)
      equal((await choose(target, { epoch: 2, analytics: false }, token)).status, 200)
      await expectTaken(target, granted, false)
    },
  },
  {
    name: 'answers the same choice with its first receipt',
    async run(target) {
      const granted = grant()
      const first = await choose(target, granted)
      equal(receiptId(await choose(target, granted)), receiptId(first))
    },
  },
  {
    name: 'lets a withdrawal win over a grant of the same epoch',
    async run(target) {
      const granted = grant()
      for (const analytics of [true, false, true]) await choose(target, { ...granted, analytics })
      await expectTaken(target, granted, false)
      const again = { ...granted, epoch: 2 }
      await choose(target, again)
      await expectTaken(target, again, true)
    },
  },
  {
    name: 'takes a choice beside a session it does not know, but not from it alone',
    async run(target) {
      equal((await choose(target, grant(), 'vs_stranger')).status, 200)
      const { status, body } = await choose(target, { epoch: 1, analytics: true }, 'vs_stranger')
      equal(status, 401)
      equal(readCode(body), 'session/invalid')
    },
  },
  {
    name: 'refuses an epoch that leaps too far',
    async run(target) {
      const { status, body } = await choose(target, { ...grant(), epoch: 1001 })
      equal(status, 400)
      equal(readCode(body), 'request/invalid')
    },
  },
]
