import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeAt } from '../../test-agents.ts'
import { createFactorUsecases, type FactorUsecases } from './factors.usecases.ts'
import { type AgentStore, openAgentStore } from './test-agent-store.ts'
import { createThrottle } from './throttle.ts'

const now = Date.parse('2026-01-01')
const clock = () => now

let stage: AgentStore
/** What happens while the password is looked at. */
let meanwhile: () => Promise<void>
let factors: FactorUsecases
beforeEach(async () => {
  stage = await openAgentStore()
  meanwhile = async () => {}
  const requirePassword = () => meanwhile()
  const { store } = stage
  factors = createFactorUsecases({
    store,
    clock,
    throttle: createThrottle({ clock }),
    requirePassword,
  })
})
afterEach(() => stage.stop())

test('one that is confirmed while another is begun stays as it is', async () => {
  const { actor, store } = stage
  const { secret } = await factors.startFactor(actor, undefined)
  meanwhile = async () => {
    await factors.confirmFactor(actor, codeAt(secret, now))
  }
  const second = factors.startFactor(actor, undefined)
  await expect(second).rejects.toMatchObject({ code: 'request/invalid' })
  const kept = await store.credentials.findFactor(actor)
  expect(kept).toMatchObject({ secret, confirmed_at: expect.any(String) })
})

test('one that was never confirmed gives way to the next', async () => {
  const { actor } = stage
  const first = await factors.startFactor(actor, undefined)
  const { secret } = await factors.startFactor(actor, undefined)
  expect(secret).not.toBe(first.secret)
  expect(await factors.confirmFactor(actor, codeAt(secret, now))).toHaveLength(10)
})
