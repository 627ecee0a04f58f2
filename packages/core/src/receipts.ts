import type { BeckonError } from '@beckon/protocol'
import type { RecordStore, UnsentReceipt } from './client.ts'
import { type Answer, type Gateway, isTransient } from './gateway.ts'

export interface Receipts {
  /** True while some wait to be sent. */
  isWaiting(): boolean
  /**
   * Sends all that are unsent, each once at a time; they leave before it returns. Answers 'sent'
   * once nothing is left, else what held one up.
   */
  send(): Promise<'sent' | Answer>
}

interface ReceiptsOptions {
  record: RecordStore
  gateway: Gateway
  onError(error: BeckonError): void
}

const keyOf = ({ choice }: UnsentReceipt): string => `${choice.anonymousId} ${choice.epoch}`

/**
 * Brings consent receipts to the gateway; each waits in the record until it is acknowledged.
 * They need no order on their way: the epoch tells which is the newest.
 */
export function createReceipts({ record, gateway, onError }: ReceiptsOptions): Receipts {
  const flying = new Map<string, Promise<Answer>>()

  async function post({ choice, token }: UnsentReceipt): Promise<Answer> {
    // It is small and must survive the page: who just withdrew may be leaving.
    const answer = await gateway.ask('POST /v1/consent', { body: choice, token, keepalive: true })
    const expired = !answer.ok && answer.error.code.startsWith('session/')
    return expired && token && choice.anonymousId ? post({ choice }) : answer
  }

  async function deliver(receipt: UnsentReceipt, key: string): Promise<Answer> {
    const answer = await post(receipt)
    flying.delete(key)
    if (!answer.ok && isTransient(answer.status)) return answer
    if (!answer.ok) onError(answer.error)
    record.patch(({ unsent }) => ({ unsent: unsent?.filter((entry) => keyOf(entry) !== key) }))
    return answer
  }

  function start(receipt: UnsentReceipt): Promise<Answer> {
    const key = keyOf(receipt)
    const answer = flying.get(key) ?? deliver(receipt, key)
    flying.set(key, answer)
    return answer
  }

  async function send(): Promise<'sent' | Answer> {
    const { unsent } = record.get()
    if (!unsent) return 'sent'
    const answers = await Promise.all(unsent.map(start))
    // Meanwhile there may have been another choice.
    return answers.find((answer) => !answer.ok && isTransient(answer.status)) ?? send()
  }

  return { isWaiting: () => record.get().unsent !== undefined, send }
}
