import type { BeckonError } from '@beckon/protocol'
import type { RecordStore, UnsentReceipt } from './client.ts'
import { type Answer, type Gateway, isTransient } from './gateway.ts'

export interface Receipts {
  /** True while some wait to be sent. */
  isWaiting(): boolean
  /** Sends what is unsent, in order. Answers 'sent' once nothing is left, else what held it up. */
  send(): Promise<'sent' | Answer>
}

interface ReceiptsOptions {
  record: RecordStore
  gateway: Gateway
  onError(error: BeckonError): void
}

const keyOf = ({ choice }: UnsentReceipt): string => `${choice.anonymousId} ${choice.epoch}`

/** Brings consent receipts to the gateway; each waits in the record until it is acknowledged. */
export function createReceipts({ record, gateway, onError }: ReceiptsOptions): Receipts {
  let sending: Promise<'sent' | Answer> | undefined

  async function post({ choice, token }: UnsentReceipt): Promise<Answer> {
    // It is small and must survive the page: who just withdrew may be leaving.
    const answer = await gateway.ask('POST /v1/consent', { body: choice, token, keepalive: true })
    const expired = !answer.ok && answer.error.code.startsWith('session/')
    return expired && token && choice.anonymousId ? post({ choice }) : answer
  }

  async function sendAll(): Promise<'sent' | Answer> {
    for (let next = record.get().unsent?.[0]; next; next = record.get().unsent?.[0]) {
      const done = keyOf(next)
      const answer = await post(next)
      if (!answer.ok && isTransient(answer.status)) return answer
      if (!answer.ok) onError(answer.error)
      record.patch(({ unsent }) => ({ unsent: unsent?.filter((entry) => keyOf(entry) !== done) }))
    }
    return 'sent'
  }

  return {
    isWaiting: () => record.get().unsent !== undefined,
    send() {
      sending ??= sendAll().finally(() => {
        sending = undefined
      })
      return sending
    },
  }
}
