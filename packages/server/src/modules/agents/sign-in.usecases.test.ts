import { randomBytes, scryptSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSettingsUsecases } from '../sites/settings.usecases.ts'
import { createSitesUsecases } from '../sites/sites.usecases.ts'
import { createAgentsUsecases } from './agents.usecases.ts'
import { isOutdated, verifyPassword } from './password-hash.ts'
import { createSignInUsecases, type SignInUsecases } from './sign-in.usecases.ts'
import { type AgentStore, openAgentStore } from './test-agent-store.ts'
import { createThrottle } from './throttle.ts'

const PASSWORD = 'gravel lantern otter mustard'
const nothingElse = { countStaff: () => 0, hasMail: false, pushKey: '' }
const caller = { address: null, device: null }

/** As a cheaper time would have hashed it. */
function hashCheaply(password: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(password, salt, 32, { N: 2 ** 10, r: 8, p: 1 })
  const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$scrypt$ln=10,r=8,p=1$${encode(salt)}$${encode(key)}`
}

let stage: AgentStore
let signIn: SignInUsecases
beforeEach(async () => {
  stage = await openAgentStore()
  const { store } = stage
  const clock = () => Date.parse('2026-01-01')
  const settings = createSettingsUsecases({ store, clock })
  const sites = createSitesUsecases({ store, clock, settings, ...nothingElse })
  const agents = createAgentsUsecases({ store, clock, sites })
  const throttle = createThrottle({ clock })
  signIn = createSignInUsecases({ store, clock, sites, agents, throttle })
})
afterEach(() => stage.stop())

const putHash = (hash: string) =>
  stage.store.transact(({ credentials }) =>
    credentials.putPassword({ id: 'p', site_id: 's', agent_id: 'a', hash, updated_at: 't' }),
  )
const findHash = async () => (await stage.store.credentials.findPassword(stage.actor)) ?? ''
const enter = () => signIn.byPassword({ email: 'robin@example.com', password: PASSWORD }, caller)

test('a password that was hashed for less is hashed anew as somebody signs in', async () => {
  await putHash(hashCheaply(PASSWORD))
  await enter()
  expect(isOutdated(await findHash())).toBe(false)
  expect(await verifyPassword(await findHash(), PASSWORD)).toBe(true)
})

test('one that is changed meanwhile does not come back', async () => {
  await putHash(hashCheaply(PASSWORD))
  const changed = hashCheaply('another one altogether')
  const { transact } = stage.store
  let calls = 0
  // The first is the sign-in itself; what is hashed anew is stored after it.
  stage.store.transact = async (work, scope) => {
    if (++calls === 2)
      await transact(({ credentials }) =>
        credentials.putPassword({
          id: 'p',
          site_id: 's',
          agent_id: 'a',
          hash: changed,
          updated_at: 't',
        }),
      )
    return transact(work, scope)
  }
  await enter()
  expect(calls).toBe(2)
  expect(await findHash()).toBe(changed)
})
