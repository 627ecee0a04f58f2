import { BeckonError, type Issue, type Json } from '@beckon/protocol'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Client } from './client.ts'
import type { Stop } from './platform.ts'
import type { Plugin } from './plugin.ts'

/** What each event's properties must be, by its name: schemas of zod, valibot, arktype and their like. */
export type PlanSchemas = Readonly<Record<string, StandardSchemaV1>>

/** The tracking plan that schemas describe, for `createBeckon<PlanOf<typeof schemas>>`. */
export type PlanOf<Schemas extends PlanSchemas> = {
  [Name in keyof Schemas]: StandardSchemaV1.InferInput<Schemas[Name]> & (Json | undefined)
}

function readIssue({ message, path = [] }: StandardSchemaV1.Issue): Issue {
  const keys = path.map((step) => (typeof step === 'object' ? step.key : step))
  return { path: ['properties', ...keys].map(String).join('.'), message }
}

/**
 * Tells which events are not in the plan, or say something else than it asks, as `error` with the
 * code `event/invalid`. They are sent all the same: it is there for whoever writes the page. Leave it
 * out of what visitors load, and it costs them nothing.
 *
 * @see https://standardschema.dev
 * @example
 * const plan = { 'Signed Up': v.object({ plan: v.string() }) }
 * const beckon = createBeckon<PlanOf<typeof plan>>({ site: 'pk_…', host: 'https://beckon.example.com' })
 * if (import.meta.env.DEV) beckon.use(checkPlan(plan))
 */
export function checkPlan(schemas: PlanSchemas): Plugin {
  let stop: Stop | undefined

  function tell(client: Client, name: string, details: readonly Issue[]): void {
    const message = `"${name}" is not as planned.`
    client.emit('error', { error: new BeckonError('event/invalid', message, details) })
  }

  async function check(client: Client, name: string, properties: unknown): Promise<void> {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (!schema) {
      tell(client, name, [{ path: 'event', message: 'No event of the plan has this name.' }])
      return
    }
    const { issues } = await schema['~standard'].validate(properties)
    if (issues) tell(client, name, issues.map(readIssue))
  }

  return {
    name: 'check-plan',
    setup(client) {
      stop = client.addStep(({ type, event, properties }) => {
        if (type === 'track' && event) void check(client, event, properties)
        return undefined
      })
    },
    dispose: () => stop?.(),
  }
}
