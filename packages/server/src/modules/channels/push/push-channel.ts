import { createHash } from 'node:crypto'
import type { PushSettings } from '@beckon/protocol'
import type { Repositories } from '../../../database/repositories.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { Unreachable } from '../../deliveries/pass-gate.usecases.ts'
import { LostCause, RetryLater } from '../../outbox/outbox.types.ts'
import type { Channel } from '../channels.types.ts'
import { findRefusal } from '../find-refusal.ts'
import type { PushRow } from './push.types.ts'
import type { Outcome, SendPush } from './send-push.ts'
import { writeNotice } from './write-notice.models.ts'

export interface PushChannelOptions {
  clock: Clock
  send: SendPush
}

/** Names a conversation to push services, which are to learn nothing about it. */
function toTopic(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('base64url').slice(0, 32)
}

async function readSettings(
  { settings }: Pick<Repositories, 'settings'>,
  siteId: string,
): Promise<PushSettings | undefined> {
  const row = await settings.find(siteId, 'push')
  const section: PushSettings | undefined = row && JSON.parse(row.value)
  return section?.enabled ? section : undefined
}

/** @throws where something is left to be done */
function conclude(outcomes: readonly Outcome[]): void {
  const later = outcomes.filter(({ kind }) => kind === 'later')
  if (later.length > 0) {
    const wait = Math.max(...later.map((each) => each.wait))
    throw new RetryLater(later[0]?.code ?? '', later[0]?.what ?? '', wait)
  }
  if (outcomes.some(({ kind }) => kind === 'taken')) return
  const refused = outcomes.find(({ kind }) => kind === 'refused')
  if (refused !== undefined) throw new LostCause(refused.code, refused.what)
  throw new Unreachable('Every browser has gone')
}

/** Notifications of browsers, where visitors asked for them and the site's owner still offers them. */
export function createPushChannel({ clock, send }: PushChannelOptions): Channel {
  return {
    name: 'push',

    async canReach(repositories, person) {
      const { siteId, personId } = person
      const rows = await repositories.push.list(siteId, personId, toIso(clock()))
      const since = rows.at(-1)?.created_at
      if (since === undefined) return undefined
      if ((await readSettings(repositories, siteId)) === undefined) return undefined
      const consent =
        (await findRefusal(repositories, person, { channel: 'push', since })) ?? 'granted'
      // All browsers of somebody are one place: they get it together.
      return { address: `push:${personId}`, consent, since }
    },

    async send(store, { id, siteId, personId, conversationId, messages }) {
      const settings = await readSettings(store, siteId)
      const site = await store.sites.findSite(siteId)
      if (settings === undefined || site === undefined) {
        throw new LostCause('outbox/not-wanted', 'No longer wanted')
      }
      const rows = await store.push.list(siteId, personId, toIso(clock()))
      const tag = toTopic(conversationId)

      async function tell(row: PushRow): Promise<Outcome> {
        // A try before this one may have reached some of them.
        if (row.last_delivery === id) return { kind: 'taken', wait: 0, code: 'ok', what: '' }
        const notice = writeNotice(row, {
          company: site?.name ?? '',
          settings: settings as PushSettings,
          messages,
          tag,
        })
        const outcome = await send(row, notice)
        await store.transact(async ({ push }) => {
          if (outcome.kind === 'gone') await push.delete(siteId, row.id)
          if (outcome.kind === 'taken') await push.mark(row, id)
        })
        return outcome
      }

      conclude(await Promise.all(rows.map(tell)))
    },
  }
}
