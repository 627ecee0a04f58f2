import type { Client } from '@beckon/core'
import type { MomentReply } from '@beckon/protocol'

/** How often it is tried while the gateway cannot be had. */
const TRIES = 5

/** Hands an answer to the gateway, and again where nothing came back; it outlives the page. */
export function sendAnswer(
  client: Client,
  id: string,
  answer: Pick<MomentReply, 'action' | 'values' | 'label'>,
): void {
  const { site, platform, record } = client
  const { anonymousId } = record.get()
  // What the page made itself is known nowhere else.
  if (id.startsWith('local:') || !anonymousId) return
  const body = { site, anonymousId, ...answer }
  async function attempt(count: number): Promise<void> {
    try {
      await client.request(`POST /v1/moments/${encodeURIComponent(id)}/answer`, {
        body,
        keepalive: true,
      })
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (!/^(network|server)\//.test(code) || count >= TRIES) return
      const [random = 0] = platform.randomBytes(1)
      platform.startTimer(() => void attempt(count + 1), 2 ** count * 1000 + random * 8)
    }
  }
  void attempt(0)
}
