import type { ChannelState, OptInChannel } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import type { PersonKey } from './channels.types.ts'

/** What somebody said of answers on a channel since a time, if they refused them. */
export async function findRefusal(
  { channels }: Pick<Repositories, 'channels'>,
  { siteId, personId }: PersonKey,
  { channel: name, since }: { channel: OptInChannel; since: string },
): Promise<ChannelState | undefined> {
  const rows = await channels.listByPerson(siteId, personId)
  return rows.find(
    ({ channel, purpose, state, updated_at: at }) =>
      channel === name && purpose === 'reply' && state !== 'granted' && at > since,
  )?.state
}
