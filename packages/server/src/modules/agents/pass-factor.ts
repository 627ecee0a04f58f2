import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Holder } from './credentials.repository.ts'
import { hashRecoveryCode, readStep } from './factor.models.ts'

/** What somebody had beside the first proof. */
export type PassedFactor = 'none' | 'code' | 'recovery-code'

export interface Code {
  code: string | undefined
  now: number
}

/**
 * Takes a code of an authenticator app, which is taken once only.
 *
 * @throws BeckonError `auth/code-refused`
 */
export async function takeCode(
  unit: Unit,
  holder: Holder,
  { code, secret, now }: { code: string; secret: string; now: number },
): Promise<void> {
  const step = readStep(secret, code, now)
  if (step === undefined || !(await unit.credentials.takeStep(holder, step)))
    throw refuse('auth/code-refused')
}

/**
 * Asks for the second factor of whoever has one.
 *
 * @throws BeckonError `auth/code-required`, `auth/code-refused`
 */
export async function passFactor(
  unit: Unit,
  holder: Holder,
  { code, now }: Code,
): Promise<PassedFactor> {
  const factor = await unit.credentials.findFactor(holder)
  if (factor === undefined || factor.confirmed_at === null) return 'none'
  if (code === undefined) throw refuse('auth/code-required')
  if (await unit.credentials.useCode(holder, hashRecoveryCode(code), toIso(now)))
    return 'recovery-code'
  await takeCode(unit, holder, { code, secret: factor.secret, now })
  return 'code'
}
