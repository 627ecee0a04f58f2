import type { ChannelAccount, ChannelAccountRequest } from '@beckon/protocol'
import type { Store } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { refuse } from '../../../shared/refuse.ts'
import type { Deed, Doer } from '../../trail/trail.types.ts'
import { noteDeed } from '../../trail/trail.usecases.ts'
import { readHookSecret } from './hook-secret.ts'
import type { AccountRow, Messenger, RemoteAccount } from './messengers.types.ts'

export interface AccountsUsecases {
  /** What a site has, without what is secret of it. */
  list(siteId: string): Promise<ChannelAccount[]>
  /**
   * Asks the messenger whose a token is, tells it where to bring what people write, and stores the account.
   * Where only `enabled` is said, nobody is asked.
   *
   * @throws BeckonError `request/not-found` where there is no such messenger, `request/invalid` where no token is
   *   known, `channel/token-refused`, `channel/taken`, `channel/unreachable`
   */
  put(
    siteId: string,
    channel: string,
    change: { input: ChannelAccountRequest; by: Doer },
  ): Promise<ChannelAccount>
  /** Forgets an account, if there is one. @throws BeckonError `request/not-found` */
  remove(siteId: string, channel: string, by: Doer): Promise<void>
}

export interface AccountsDependencies {
  store: Store
  clock: Clock
  messengers: readonly Messenger[]
  /** Where the gateway is reached, without a slash at the end. */
  readOrigin: () => string
}

export function toAccount(row: AccountRow): ChannelAccount {
  const { id, channel, name, enabled, created_at: createdAt } = row
  return { id, channel, name, enabled: enabled === 1, createdAt }
}

interface Change {
  siteId: string
  messenger: Messenger
  input: ChannelAccountRequest
  known: AccountRow | undefined
  now: number
}

function requireToken({ input, known }: Change): string {
  const token = input.token ?? known?.token
  if (token !== undefined) return token
  throw refuse('request/invalid', [{ path: 'token', message: 'Expected the token of a bot' }])
}

function toRow(change: Change, token: string, { remoteId, name }: RemoteAccount): AccountRow {
  const { siteId, messenger, input, known, now } = change
  const isEnabled = input.enabled ?? known?.enabled !== 0
  return {
    id: known?.id ?? createId(),
    site_id: siteId,
    channel: messenger.name,
    remote_id: remoteId,
    name,
    token,
    enabled: isEnabled ? 1 : 0,
    created_at: known?.created_at ?? toIso(now),
    updated_at: toIso(now),
  }
}

export function createAccountsUsecases(dependencies: AccountsDependencies): AccountsUsecases {
  const { store, clock, messengers, readOrigin } = dependencies

  function requireMessenger(channel: string): Messenger {
    const messenger = messengers.find(({ name }) => name === channel)
    if (messenger === undefined) throw refuse('request/not-found')
    return messenger
  }

  /** The account as the messenger knows it by now, which brings what people write there. */
  async function connect(change: Change): Promise<AccountRow> {
    const { siteId, messenger } = change
    const token = requireToken(change)
    const remote = await messenger.identify(token)
    const owner = await store.messengers.findOwner(messenger.name, remote.remoteId)
    if (owner !== undefined && owner.site_id !== siteId) throw refuse('channel/taken')
    const row = toRow(change, token, remote)
    const url = `${readOrigin()}/v1/channels/${row.id}/inbound`
    await messenger.connect(token, { url, secret: await readHookSecret(store, row) })
    return row
  }

  const toDeed = (siteId: string, channel: string, by: Doer): Deed => ({
    siteId,
    by,
    action: 'settings:changed',
    target: { kind: 'settings', id: channel },
  })

  return {
    async list(siteId) {
      return (await store.messengers.listAccounts(siteId)).map(toAccount)
    },

    async put(siteId, channel, { input, by }) {
      const messenger = requireMessenger(channel)
      const known = await store.messengers.findAccount(siteId, messenger.name)
      const change = { siteId, messenger, input, known, now: clock() }
      const onlySwitches = known && input.token === undefined && input.enabled !== undefined
      const row = onlySwitches ? toRow(change, known.token, toRemote(known)) : await connect(change)
      await store.transact(async (unit) => {
        await unit.messengers.putAccount(row)
        await noteDeed(unit, toDeed(siteId, channel, by), clock())
      })
      // The bot before says nothing here any more. Where that cannot be told, it is refused as nobody's.
      if (known && known.remote_id !== row.remote_id) {
        await messenger.disconnect(known.token).catch(() => {})
      }
      return toAccount(row)
    },

    async remove(siteId, channel, by) {
      const messenger = requireMessenger(channel)
      const known = await store.messengers.findAccount(siteId, messenger.name)
      if (known === undefined) return
      await store.transact(async (unit) => {
        await unit.messengers.deleteAccount(siteId, known.id)
        await noteDeed(unit, toDeed(siteId, channel, by), clock())
      })
      await messenger.disconnect(known.token).catch(() => {})
    },
  }
}

const toRemote = ({ remote_id: remoteId, name }: AccountRow): RemoteAccount => ({ remoteId, name })
