import * as v from 'valibot'
import type { AccessRequests } from './access.ts'
import type { AgentRole } from './agents.ts'
import { isEmailAddress } from './email-schema.ts'
import { id, name, queryLimit } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'

type Inputs = {
  readonly [K in keyof AccessRequests as AccessRequests[K] extends { input: unknown }
    ? K
    : never]: AccessRequests[K] extends { input: infer Input }
    ? v.GenericSchema<unknown, Input>
    : never
}

const role: v.GenericSchema<unknown, AgentRole> = v.picklist(['owner', 'agent'])
const line = v.pipe(name, v.trim(), v.minLength(1))
const email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(LIMITS.name),
  v.check(isEmailAddress, 'Expected an e-mail address'),
)
/** Bounded, for it is hashed; whether it is any good is said where it is set. */
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(GATEWAY_LIMITS.password))
/** Six digits, or a recovery code, as they are typed. */
const code = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.id))

export const accessSchemas: Inputs = {
  'POST /v1/agents': v.strictObject({ email, name: line, role: v.optional(role) }),
  'PATCH /v1/agents/:id': v.strictObject({
    name: v.optional(line),
    role: v.optional(role),
    disabled: v.optional(v.boolean()),
  }),
  'POST /v1/agents/login': v.object({ token: id, code: v.optional(code) }),
  'POST /v1/agents/sign-in': v.object({
    email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(LIMITS.name)),
    password,
    code: v.optional(code),
    site: v.optional(id),
  }),
  'POST /v1/agents/me/password': v.object({ password, current: v.optional(password) }),
  'POST /v1/agents/me/second-factor': v.object({ password: v.optional(password) }),
  'POST /v1/agents/me/second-factor/confirm': v.object({ code }),
  'POST /v1/agents/me/second-factor/remove': v.object({ code }),
  'POST /v1/agents/me/recovery-codes': v.object({ code }),
  'GET /v1/audit': v.object({
    cursor: v.optional(id),
    limit: v.optional(queryLimit),
    actorId: v.optional(id),
    action: v.optional(id),
  }),
}
