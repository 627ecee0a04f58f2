import { deepEqual, equal } from 'node:assert/strict'
import { type CallbackChallenge, isBeckonError } from '@beckon/protocol'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { NOWHERE } from '../modules/agents/agents.models.ts'
import { COMMAND } from '../modules/trail/trail.models.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { addPerson, listDone, now, runAtOnce } from './tools.ts'

const isRefused = (error: unknown): boolean => isBeckonError(error)

/** A visitor who asks for a call, each time by another id. */
async function askForCalls(target: StoreTarget, times: number) {
  const { siteId } = target
  const people = await Promise.all(Array.from({ length: times }, () => addPerson(target)))
  return runAtOnce(target, times, ({ usecases }, index) => {
    const personId = people[index]?.id ?? ''
    const actor = { siteId, personId, sessionId: createId(), origin: null }
    return usecases.callbacks.request(actor, { id: createId(), phone: '+442079460123' })
  })
}

/** As ALTCHA's own clients do it. */
async function solve({ parameters, signature }: CallbackChallenge): Promise<string> {
  const challenge = { parameters, signature }
  const solution = await solveChallenge({ challenge, deriveKey })
  return btoa(JSON.stringify({ challenge, solution }))
}

/** What happens once, or so often at most, whoever asks at the same time. */
export const onceChecks: readonly StoreCheck[] = [
  {
    name: 'lets a link sign in once',
    async run(target) {
      const { siteId, nodes } = target
      const [{ usecases }] = nodes
      const agent = await usecases.agents.ensure(siteId, { name: 'Robin', email: 'r@example.com' })
      const link = await usecases.agents.createLink(agent, 60_000)
      const logins = await runAtOnce(target, 10, (node) =>
        node.usecases.signIn.byLink({ token: link }, NOWHERE),
      )
      equal(listDone(logins, isRefused).length, 1)
    },
  },
  {
    name: 'makes an agent of an address once',
    async run(target) {
      const agents = await runAtOnce(target, 10, ({ usecases }) =>
        usecases.agents.ensure(target.siteId, { name: 'Kim', email: 'kim@example.com' }),
      )
      equal(new Set(listDone(agents).map(({ id }) => id)).size, 1)
    },
  },
  {
    name: 'never exceeds a cap',
    async run(target) {
      const [{ usecases }] = target.nodes
      await usecases.settings.put(target.siteId, 'callbacks', {
        value: { perNumber: 3 },
        by: COMMAND,
      })
      equal(listDone(await askForCalls(target, 12), isRefused).length, 3)
    },
  },
  {
    name: 'takes the solution of a challenge once, whichever node it was given by',
    async run(target) {
      const { siteId, nodes } = target
      const value = { challenge: true, challengeAttempts: 20 }
      const [{ usecases }] = nodes
      await usecases.settings.put(siteId, 'callbacks', { value, by: COMMAND })
      const { id: personId } = await addPerson(target)
      const actor = { siteId, personId, sessionId: createId(), origin: null }
      const { challenge } = await usecases.callbacks.readOffer(actor)
      const proof = challenge && (await solve(challenge))
      const asked = await runAtOnce(target, 10, (node) =>
        node.usecases.callbacks.request(actor, { id: createId(), phone: '+442079460124', proof }),
      )
      equal(listDone(asked, isRefused).length, 1)
    },
  },
  {
    name: 'takes no more of a visitor than a day’s worth of files',
    async run(target) {
      const { siteId, nodes } = target
      const { id: personId } = await addPerson(target)
      await nodes[0].usecases.settings.put(siteId, 'files', {
        value: { visitorDayBytes: 3000 },
        by: COMMAND,
      })
      const uploader = { kind: 'visitor', id: null, siteId, personId } as const
      const claim = { name: 'a.txt', type: 'text/plain', size: 1000 }
      const begun = await runAtOnce(target, 12, ({ usecases }) =>
        usecases.files.begin(uploader, claim),
      )
      equal(listDone(begun, isRefused).length, 3)
    },
  },
  {
    name: 'makes one person of a visitor whose first events come at once, and stores each event once',
    async run(target) {
      const { siteId, nodes } = target
      const [{ usecases, store }] = nodes
      const [secret, anonymousId] = [await usecases.sites.renewSecret(siteId), createId()]
      const batch = Array.from({ length: 5 }, () => {
        const messageId = createId()
        return { type: 'track', event: 'Seen', messageId, anonymousId, timestamp: now() }
      })
      const sender = { key: secret, allowed: ['sk'], bytes: 0 } as const
      listDone(await runAtOnce(target, 8, (node) => node.usecases.events.ingest({ batch }, sender)))
      const events = await store.events.list({ siteId, anonymousId, limit: 100 })
      equal(events.length, 5)
      const key = { siteId, kind: 'anonymous_id', value: anonymousId } as const
      equal((await store.people.listHolders(key)).length, 1)
    },
  },
  {
    name: 'learns everything of somebody who is described at once from several sides',
    async run(target) {
      const { siteId, nodes } = target
      const [{ usecases, store }] = nodes
      const [key, userId] = [await usecases.sites.renewSecret(siteId), createId()]
      const sender = { key, allowed: ['sk'], bytes: 0 } as const
      const names = Array.from({ length: 10 }, (_, index) => `trait${index}`)
      listDone(
        await runAtOnce(target, names.length, (node, index) => {
          const traits = { [names[index] ?? '']: index }
          const item = { type: 'identify', messageId: createId(), userId, traits }
          return node.usecases.events.ingest({ batch: [item] }, sender)
        }),
      )
      const person = await store.people.findOwner({ siteId, kind: 'user_id', value: userId })
      deepEqual(Object.keys(JSON.parse(person?.traits ?? '{}')).sort(), names)
    },
  },
]
