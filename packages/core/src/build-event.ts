import { BeckonError, type EventMessage, type Json } from '@beckon/protocol'
import type { Call } from './call.ts'
import { maskPage } from './mask-page.ts'
import type { Platform } from './platform.ts'
import { VERSION } from './version.ts'

interface World {
  platform: Platform
  /** What the context says of the visit. */
  readVisit(now: number, campaign: unknown): Json
}

function buildContext(call: Call, { platform, readVisit }: World): Json {
  const { page, groupId, contexts, now, consent, options } = call
  const context: Json = Object.assign(
    {
      ...platform.readContext(),
      page: page && maskPage(page),
      groupId,
      library: { name: 'beckon', version: VERSION },
    },
    ...contexts,
    options.context,
  )
  return { ...context, ...readVisit(now, context['campaign']), consent }
}

/**
 * A Segment message that says when, where and under which consent a call was made.
 *
 * @throws BeckonError `command/invalid` for a `messageId` that is none
 */
export function buildEvent(call: Call, world: World): EventMessage {
  const { type, key, now, anonymousId, userId, registered } = call
  const { properties, ...fields } = call.fields
  const { messageId = key, timestamp = now, integrations } = call.options
  if (typeof messageId !== 'string' || !messageId || messageId.length > 100)
    throw new BeckonError('command/invalid', 'A messageId is a text of 100 characters at most.')
  const page = type === 'page' ? { ...call.page, name: call.fields.name } : undefined
  const said = properties && { ...registered, ...page, ...properties }
  return {
    type,
    messageId,
    timestamp: new Date(timestamp).toISOString(),
    anonymousId,
    userId,
    ...fields,
    properties: said && (type === 'track' ? said : maskPage(said)),
    context: buildContext(call, world),
    integrations,
  }
}
