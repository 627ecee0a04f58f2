import { deepEqual, equal } from 'node:assert/strict'
import type { Moment, MomentRecord } from '../moments.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { type Choice, choose, createEvent, grant, send } from './event-client.ts'
import { call, readCode } from './http-client.ts'

async function createMoment(target: ServerTarget, body: object): Promise<MomentRecord> {
  const answer = await call(target, 'POST /v1/moments', { body, token: target.secret })
  equal(answer.status, 200)
  return answer.body['moment'] as MomentRecord
}

/** A visitor who browsed. */
async function meet(target: ServerTarget, personalization: boolean) {
  const choice = { ...grant(), personalization }
  await choose(target, choice)
  await send(target, [createEvent(choice)])
  return choice
}

async function visit(target: ServerTarget, batch: readonly object[]): Promise<string[]> {
  const { body } = await send(target, batch)
  return ((body['moments'] as Moment[] | undefined) ?? []).map(({ id }) => id)
}

const bill = ({ anonymousId }: Choice) => ({
  anonymousId,
  kind: 'bill',
  title: 'Your bill',
  actions: [{ id: 'pay', label: 'Pay' }],
})

/** Section 7: moments. */
export const momentChecks: readonly ServerCheck[] = [
  {
    name: 'hands a moment out with the answer to a batch, once, and again to the same batch',
    async run(target) {
      const choice = await meet(target, true)
      const { id } = await createMoment(target, bill(choice))
      const batch = [createEvent(choice), createEvent(choice)]
      deepEqual(await visit(target, batch), [id])
      deepEqual(await visit(target, batch), [id])
      deepEqual(await visit(target, [createEvent(choice)]), [])
    },
  },
  {
    name: 'holds a moment without consent to personalization, and says so',
    async run(target) {
      const choice = await meet(target, false)
      const { id } = await createMoment(target, bill(choice))
      deepEqual(await visit(target, [createEvent(choice)]), [])
      const path = `GET /v1/moments?anonymousId=${choice.anonymousId}`
      const { body } = await call(target, path, { token: target.secret })
      const [moment] = body['moments'] as MomentRecord[]
      equal(moment?.id, id)
      deepEqual(
        moment?.decisions.map(({ decision, reason }) => [decision, reason]),
        [['held', 'consent']],
      )
    },
  },
  {
    name: 'makes a moment once, and keeps the first answer to it',
    async run(target) {
      const choice = await meet(target, true)
      const input = { ...bill(choice), id: crypto.randomUUID() }
      const { id } = await createMoment(target, input)
      equal((await createMoment(target, input)).id, id)
      const reply = (action: string) =>
        call(target, `POST /v1/moments/${id}/answer`, {
          body: { site: target.site, anonymousId: choice.anonymousId, action },
        })
      equal(readCode((await reply('pay')).body), 'moment/not-found')
      await visit(target, [createEvent(choice)])
      const first = await reply('pay')
      equal(first.status, 200)
      deepEqual((await reply('dismiss')).body, first.body)
    },
  },
]
