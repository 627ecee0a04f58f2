import type { TestBot, Webhook } from './telegram.types.ts'

/** Milliseconds. */
const [SOONEST, LATEST] = [20, 500]

/**
 * Brings updates one after the other, each again until it is taken with 200, as Telegram does.
 *
 * @param onAnswer hears what was asked for in the answer
 */
export function createDispatch(
  webhook: Webhook,
  onAnswer: (answer: Record<string, unknown>) => void,
): Pick<TestBot, 'bring' | 'push' | 'stop'> {
  const stopping = new AbortController()
  const { signal } = stopping
  let lane = Promise.resolve()

  async function post(update: unknown, secret: string): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret,
    }
    const body = typeof update === 'string' ? update : JSON.stringify(update)
    return fetch(webhook.url, { method: 'POST', headers, body, signal })
  }

  /** @returns whether it was taken */
  async function attempt(update: object): Promise<boolean> {
    if (webhook.url === '') return false
    try {
      const response = await post(update, webhook.secret)
      if (response.status !== 200) {
        webhook.error = `Wrong response from the webhook: ${response.status} ${response.statusText}`
        return false
      }
      onAnswer((await response.json()) as Record<string, unknown>)
      return true
    } catch {
      webhook.error = 'Connection refused'
      return false
    }
  }

  async function deliver(update: object): Promise<void> {
    for (let wait = SOONEST; !signal.aborted; wait = Math.min(wait * 2, LATEST)) {
      if (await attempt(update)) break
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
    webhook.waiting--
  }

  return {
    bring(update: object): Promise<void> {
      webhook.waiting++
      lane = lane.then(() => deliver(update))
      return lane
    },

    async push(update: unknown, secret: string = webhook.secret): Promise<number> {
      const response = await post(update, secret)
      await response.arrayBuffer()
      return response.status
    },

    stop: () => stopping.abort(),
  }
}
