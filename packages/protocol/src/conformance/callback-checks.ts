import { deepEqual, equal, rejects } from 'node:assert/strict'
import type { Callback, CallbackOffer, OwnCallback } from '../callback.ts'
import type { Check, Target } from './check.ts'
import { beginSession, call } from './http-client.ts'
import { connectVisitor, makeId, type VisitorClient } from './socket-client.ts'
import { solveChallenge } from './solve-challenge.ts'

async function withVisitor(
  target: Target,
  run: (visitor: VisitorClient, session: string) => Promise<void>,
): Promise<void> {
  const session = await beginSession(target)
  const visitor = await connectVisitor(target, session)
  try {
    await run(visitor, session)
  } finally {
    visitor.leave()
  }
}

/** What goes along with a request where the site wants a challenge solved. */
async function prove(visitor: VisitorClient): Promise<{ proof?: string }> {
  const { challenge } = (await visitor.ask('callbacks:slots', {})) as CallbackOffer
  return challenge === undefined ? {} : { proof: await solveChallenge(challenge) }
}

async function request(visitor: VisitorClient, input: object): Promise<Callback> {
  const proven = { ...input, ...(await prove(visitor)) }
  const { callback } = (await visitor.ask('callback:request', proven)) as { callback: Callback }
  return callback
}

const aCall = () => ({ id: makeId(), phone: '+442079460958' })

/** A proof is one of this session, and of one call. */
async function checkProof(visitor: VisitorClient, proof: string): Promise<void> {
  const failed = { message: 'callback/challenge-failed' }
  await rejects(visitor.ask('callback:request', aCall()), {
    message: 'callback/challenge-required',
  })
  await rejects(visitor.ask('callback:request', { ...aCall(), proof: btoa('{}') }), failed)
  const first = { ...aCall(), proof }
  const stored = await visitor.ask('callback:request', first)
  deepEqual(await visitor.ask('callback:request', first), stored)
  await rejects(visitor.ask('callback:request', { ...aCall(), proof }), failed)
}

/** Section 5: requests for a call. */
export const callbackChecks: readonly Check[] = [
  {
    name: 'takes a request for a call and reads the number in its country',
    run: (target) =>
      withVisitor(target, async (visitor) => {
        const consent = { version: '1', text: 'Call me about this, once.' }
        const input = {
          id: makeId(),
          phone: '(415) 555-2671',
          country: 'US',
          name: 'Robin',
          consent,
        }
        const callback = await request(visitor, input)
        equal(callback.phone, '+14155552671')
        // It may be told to be read as well, and is the same number then.
        const { phoneText = callback.phone } = callback
        equal(phoneText.replace(/[^+\d]/g, ''), callback.phone)
        equal(callback.status, 'requested')
        equal(callback.at, null)
        deepEqual(callback.consent, consent)
      }),
  },
  {
    name: 'stores a request once however often it is sent, by socket or HTTP',
    run: (target) =>
      withVisitor(target, async (visitor, token) => {
        const body = { id: makeId(), phone: '+442079460958' }
        const first = await request(visitor, body)
        const again = await call(target, 'POST /v1/callbacks', { body, token })
        equal((again.body['callback'] as Callback).id, first.id)
      }),
  },
  {
    name: 'takes a time to call within a year, with its zone',
    run: (target) =>
      withVisitor(target, async (visitor) => {
        const ask = (at: string) => request(visitor, { id: makeId(), phone: '+442079460958', at })
        const day = new Date(Date.now() + 86_400_000).toISOString()
        equal((await ask(day)).at, day)
        for (const at of [day.slice(0, 19), '1970-01-01T00:00:00Z', '2999-01-01T00:00:00Z']) {
          await rejects(ask(at), { message: 'request/invalid' })
        }
      }),
  },
  {
    name: 'tells what can be asked for, and what somebody waits for, with a link that shows it',
    run: (target) =>
      withVisitor(target, async (visitor, token) => {
        const offer = (await visitor.ask('callbacks:slots', {})) as CallbackOffer
        equal(typeof offer.now, 'boolean')
        equal(Array.isArray(offer.slots), true)
        equal(typeof offer.countries['GB'], 'string')
        deepEqual(await visitor.ask('callbacks:mine', {}), { callbacks: [] })
        const callback = await request(visitor, { id: makeId(), phone: '+442079460958' })
        const { body } = await call(target, 'GET /v1/callbacks/mine', { token })
        const [own] = body['callbacks'] as OwnCallback[]
        equal(own?.callback.id, callback.id)
        const page = await fetch(`${target.url}/${own?.link}`)
        equal(page.status, 200)
      }),
  },
  {
    name: 'moves and cancels a call for its visitor, and for nobody else',
    run: (target) =>
      withVisitor(target, async (visitor, token) => {
        const at = new Date(Date.now() + 86_400_000).toISOString()
        const { id: callbackId } = await request(visitor, {
          id: makeId(),
          phone: '+442079460958',
          at,
        })
        const later = new Date(Date.now() + 90_000_000).toISOString()
        const body = { callbackId, at: later }
        await withVisitor(target, async (stranger) => {
          await rejects(stranger.ask('callback:reschedule', body), {
            message: 'callback/not-found',
          })
          await rejects(stranger.ask('callback:cancel', { callbackId }), {
            message: 'callback/not-found',
          })
        })
        const moved = await call(target, 'POST /v1/callbacks/reschedule', { body, token })
        equal((moved.body['callback'] as Callback).at, later)
        await visitor.ask('callback:cancel', { callbackId })
        const again = await call(target, 'POST /v1/callbacks/cancel', { body, token })
        equal((again.body['callback'] as Callback).status, 'cancelled')
        await rejects(visitor.ask('callback:reschedule', body), { message: 'callback/over' })
      }),
  },
  {
    name: 'wants a challenge solved for each call where the site says so, and nowhere else',
    run: (target) =>
      withVisitor(target, async (visitor) => {
        const { proof } = await prove(visitor)
        if (proof !== undefined) return checkProof(visitor, proof)
        await visitor.ask('callback:request', { ...aCall(), proof: 'of another site' })
      }),
  },
  {
    name: 'refuses what is no phone number',
    run: (target) =>
      withVisitor(target, async (visitor) => {
        for (const phone of ['12', 'call me', '+1 000', '']) {
          await rejects(request(visitor, { id: makeId(), phone }), {
            message: 'callback/phone-invalid',
          })
        }
      }),
  },
]
