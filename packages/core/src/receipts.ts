import type { RecordStore, UnsentReceipt } from './client.ts'
import type { Answer, Gateway } from './gateway.ts'
import type { Fault } from './judge-batch.ts'

export interface Receipts {
  /** True while some wait to be sent. */
  isWaiting(): boolean
  /**
   * Sends all that are unsent, each once at a time; they leave before it returns. Answers with what
   * held one up, if anything did.
   */
  send(): Promise<Answer | undefined>
}

interface ReceiptsOptions {
  record: RecordStore
  gateway: Gateway
  onError(error: Fault): void
}

const nameOf = ({ choice }: UnsentReceipt): string => `${choice.anonymousId} ${choice.epoch}`

/**
 * Brings consent receipts to the gateway; each waits in the record until it is acknowledged.
 * They need no order on their way: the epoch tells which is the newest.
 */
export function createReceipts({ record, gateway, onError }: ReceiptsOptions): Receipts {
  const flying = new Map<string, Promise<Answer | undefined>>()

  async function post({ choice, token }: UnsentReceipt): Promise<Answer> {
    // It is small and must survive the page: who just withdrew may be leaving.
    const answer = await gateway.ask('POST /v1/consent', { body: choice, token, keepalive: true })
    const expired = answer.error?.code.startsWith('session/')
    return expired && token && choice.anonymousId ? post({ choice }) : answer
  }

  async function deliver(receipt: UnsentReceipt, name: string): Promise<Answer | undefined> {
    const answer = await post(receipt)
    flying.delete(name)
    if (answer.transient) return answer
    if (answer.error) onError(answer.error)
    record.patch(({ unsent }) => ({ unsent: unsent?.filter((entry) => nameOf(entry) !== name) }))
    return undefined
  }

  async function send(): Promise<Answer | undefined> {
    const { unsent } = record.get()
    const sent = unsent?.map((receipt) => {
      const name = nameOf(receipt)
      const answer = flying.get(name) ?? deliver(receipt, name)
      flying.set(name, answer)
      return answer
    })
    // Meanwhile there may have been another choice.
    return sent && ((await Promise.all(sent)).find(Boolean) ?? send())
  }

  return { isWaiting: () => record.get().unsent !== undefined, send }
}
