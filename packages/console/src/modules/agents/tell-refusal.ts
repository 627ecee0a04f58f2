import { isBeckonError } from '@beckon/protocol'
import { tellError } from '../../errors.ts'

const MINUTE = 60
/** Browsers take `kim@example` for one. */
const ADDRESS = 'This is no whole e-mail address.'

/** What to tell whoever is not let in, and for how long that holds. */
export function tellRefusal(error: unknown): string {
  if (!isBeckonError(error)) return tellError(error)
  const [detail] = error.details ?? []
  if (error.code === 'request/invalid' && detail?.path === 'email') return ADDRESS
  if (error.code === 'auth/password-refused' && detail) return detail.message
  if (error.code !== 'auth/too-many') return tellError(error)
  const seconds = Number(/\d+/.exec(detail?.message ?? '')?.[0] ?? MINUTE)
  const minutes = Math.ceil(seconds / MINUTE)
  return `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}
