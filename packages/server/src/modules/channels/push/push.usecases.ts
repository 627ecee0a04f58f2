import type { PushRequest, PushTarget } from '@beckon/protocol'
import type { Store, Unit } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { refuse } from '../../../shared/refuse.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import type { VisitorActor } from '../../sessions/sessions.types.ts'
import type { SettingsUsecases } from '../../sites/settings.usecases.ts'
import { encrypt } from './encrypt.ts'
import { judgeEndpoint } from './endpoint.models.ts'
import { readPage } from './page.models.ts'
import type { PushRow } from './push.types.ts'

/** Browsers of one person: of more than that, the oldest is told no longer. */
const DEVICES = 10

/** What says nothing of its end is forgotten after that, in milliseconds; using the chat begins it anew. */
const LIFETIME = 365 * 24 * 60 * 60 * 1000

const CHANNEL = { channel: 'push', purpose: 'reply', address: null } as const

export interface PushUsecases {
  /**
   * Tells a browser of answers from now on.
   *
   * @throws BeckonError `push/unavailable`, `push/endpoint-refused`, `request/invalid`, `consent/required`
   *   where they did not agree
   */
  subscribe(visitor: VisitorActor, input: PushRequest): Promise<{ expiresAt: string }>
  /** Tells that browser of nothing any more. */
  unsubscribe(visitor: VisitorActor, endpoint: string): Promise<void>
  /** Forgets browsers whose time is over. */
  purge(): Promise<void>
}

export interface PushDependencies {
  store: Store
  clock: Clock
  settings: Pick<SettingsUsecases, 'read'>
  /** Push services that the owner named. */
  pushServices: readonly string[]
}

function requireKeys(keys: PushTarget['keys']): void {
  try {
    encrypt('', keys)
  } catch {
    throw refuse('request/invalid')
  }
}

function toRow(actor: VisitorActor, input: PushRequest, now: number): PushRow {
  const { endpoint, keys, page, locale } = input
  const end = Math.min(input.expirationTime ?? Number.POSITIVE_INFINITY, now + LIFETIME)
  return {
    id: createId(),
    site_id: actor.siteId,
    person_id: actor.personId,
    session_id: actor.sessionId,
    endpoint,
    ...keys,
    page: readPage(page),
    locale: locale ?? null,
    last_delivery: null,
    created_at: toIso(now),
    expires_at: toIso(Math.max(end, now)),
  }
}

/** Whoever brings no agreement has agreed before, and not taken it back. */
async function requireAgreed(unit: Unit, { site_id: siteId, person_id }: PushRow): Promise<void> {
  const channels = await unit.channels.listByPerson(siteId, person_id)
  const isPush = ({ channel, purpose }: (typeof channels)[number]): boolean =>
    channel === CHANNEL.channel && purpose === CHANNEL.purpose
  if (channels.findLast(isPush)?.state !== 'granted') throw refuse('consent/required')
}

/** What the browser was told before, and where it leads, by the address it had then. */
function inherit(row: PushRow, old: PushRow | undefined): PushRow {
  if (old === undefined) return row
  const { page, locale, last_delivery } = old
  return { ...row, page: row.page ?? page, locale: row.locale ?? locale, last_delivery }
}

async function store(unit: Unit, row: PushRow, input: PushRequest): Promise<void> {
  const { consent, locale, replaces } = input
  const { site_id: siteId, person_id: personId, created_at: at } = row
  if (consent === undefined) await requireAgreed(unit, row)
  const old = await unit.push.list(siteId, personId, at)
  if (replaces !== undefined) await unit.push.remove(siteId, personId, replaces)
  const known = old.filter(({ endpoint }) => endpoint !== replaces)
  await unit.push.put(
    inherit(
      row,
      old.find(({ endpoint }) => endpoint === replaces),
    ),
  )
  const others = known.filter(({ endpoint }) => endpoint !== row.endpoint)
  for (const { id } of others.slice(0, Math.max(0, others.length + 1 - DEVICES))) {
    await unit.push.delete(siteId, id)
  }
  // A browser that only tells its new key was agreed to before.
  if (consent === undefined || others.length < known.length) return
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface: 'chat' },
    channel: { ...CHANNEL, state: 'granted' },
    notice: { id: 'push-replies', locale: locale ?? '', ...consent },
  })
}

export function createPushUsecases(dependencies: PushDependencies): PushUsecases {
  const { clock, settings, pushServices } = dependencies

  return {
    async subscribe(actor, input) {
      const section = await settings.read(actor.siteId, 'push')
      if (!section?.enabled) throw refuse('push/unavailable')
      if (judgeEndpoint(input.endpoint, pushServices) === undefined) {
        throw refuse('push/endpoint-refused')
      }
      requireKeys(input.keys)
      const row = toRow(actor, input, clock())
      await dependencies.store.transact((unit) => store(unit, row, input))
      return { expiresAt: row.expires_at }
    },

    async unsubscribe({ siteId, personId }, endpoint) {
      await dependencies.store.transact(async (unit) => {
        if (!(await unit.push.remove(siteId, personId, endpoint))) return
        const at = toIso(clock())
        if ((await unit.push.list(siteId, personId, at)).length > 0) return
        await noteChannel(unit, {
          ...{ siteId, personId, at, surface: 'chat' },
          channel: { ...CHANNEL, state: 'withdrawn' },
        })
      })
    },

    async purge() {
      const before = toIso(clock())
      while (await dependencies.store.transact(({ push }) => push.deleteExpired(before)));
    },
  }
}
