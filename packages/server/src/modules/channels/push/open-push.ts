import type { Store } from '../../../database/store.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { Channel } from '../channels.types.ts'
import type { PushOptions } from './push.types.ts'
import { createPushChannel } from './push-channel.ts'
import { createSendPush } from './send-push.ts'
import { createVapid } from './vapid.ts'

/** Web push as a way out. */
export interface Push {
  channel: Channel
  /** The public VAPID key, which browsers subscribe for. */
  pushKey: string
  /** Push services that the owner named. */
  pushServices: readonly string[]
}

/** @param signing where the gateway's own key is, for owners who bring none */
export async function openPush(
  { key, subject, services = [] }: PushOptions,
  { signing, clock }: { signing: Pick<Store['signing'], 'findSecret'>; clock: Clock },
): Promise<Push> {
  const vapid = createVapid(key ?? (await signing.findSecret('vapid')), subject)
  const send = createSendPush({ vapid, clock, services })
  return {
    channel: createPushChannel({ clock, send }),
    pushKey: vapid.publicKey,
    pushServices: services,
  }
}
