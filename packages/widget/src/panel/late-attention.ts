import type { Client, Stop, WidgetSettings } from '@beckon/core'
import type { Stores } from '../stores/stores.ts'

/**
 * Title and sound are fetched with the first answer nobody saw: most visitors look.
 *
 * @param settings as they are at the time
 */
export function lateAttention(
  client: Client,
  { $open, chat }: Stores,
  settings: () => WidgetSettings,
): Stop {
  const { $unread } = chat.reading
  let stop: Stop | undefined
  let stopped = false

  async function begin(): Promise<void> {
    const { callAttention } = await import('../attention/call-attention.ts')
    const mayChime = (): boolean => settings().sound !== false
    if (!stopped) stop = callAttention({ client, $unread, $open, mayChime })
  }

  const stopWaiting = $unread.listen((count) => {
    if (count < 1) return
    stopWaiting()
    // Without it the badge still counts.
    void begin().catch(() => {})
  })
  return () => {
    stopped = true
    stopWaiting()
    stop?.()
  }
}
