import type { PushNotice } from '@beckon/protocol'
import type { Clock } from '../../../shared/clock.ts'
import { encrypt } from './encrypt.ts'
import { judgeEndpoint } from './endpoint.models.ts'
import { postPush } from './post-push.ts'
import type { PushRow } from './push.types.ts'
import type { Vapid } from './vapid.ts'

/** Seconds a push service keeps it for a browser that is off. An answer of yesterday is still one. */
const KEPT = 24 * 60 * 60

/** What became of one push: gone for good, or to be tried again after a while. */
export interface Outcome {
  kind: 'taken' | 'gone' | 'later' | 'refused'
  /** Milliseconds the push service wants to be left alone. */
  wait: number
  /** What it is counted by: `push/429`. */
  code: string
  /** What went wrong. */
  what: string
}

export type SendPush = (row: PushRow, notice: PushNotice) => Promise<Outcome>

function judge(status: number): Outcome['kind'] {
  if (status >= 200 && status < 300) return 'taken'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status === 408 || status >= 500 ? 'later' : 'refused'
}

/**
 * Sends notifications, encrypted for the one browser they go to.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8030
 */
export function createSendPush({
  vapid,
  clock,
  services,
}: {
  vapid: Vapid
  clock: Clock
  services: readonly string[]
}): SendPush {
  return async ({ endpoint, p256dh, auth }, notice) => {
    const kind = judgeEndpoint(endpoint, services)
    // The owner named it once, and no longer does.
    if (kind === undefined)
      return { kind: 'gone', wait: 0, code: 'push/not-named', what: 'Not sent to any more' }
    const now = clock()
    const headers = {
      Authorization: await vapid.authorize(new URL(endpoint).origin, now),
      'Content-Encoding': 'aes128gcm',
      'Content-Type': 'application/octet-stream',
      TTL: String(KEPT),
      // Somebody waits for it, perhaps with a phone that sleeps.
      Urgency: 'high',
      // Of those that wait for a browser, the last takes the place of the others.
      Topic: notice.tag,
    }
    const body = encrypt(JSON.stringify(notice), { p256dh, auth })
    try {
      const post = { endpoint, headers, body, isNamed: kind === 'named' }
      const { status, wait } = await postPush(post, now)
      const what = `The push service answered ${status}`
      return { kind: judge(status), wait, code: `push/${status}`, what }
    } catch {
      const what = 'The push service cannot be reached'
      return { kind: 'later', wait: 0, code: 'push/unreachable', what }
    }
  }
}
