import { startTestTelegram, type TestBot } from '@beckon/tooling/test-telegram'
import type { Addresses } from './demo.ts'

export interface Telegram {
  bot: TestBot
  /** What a gateway has to be set to, so that it asks here. */
  settings: Readonly<Record<string, string>>
  /** Makes the bot that of a site. */
  connect(demo: Pick<Addresses, 'gateway' | 'secret'>): Promise<void>
  stop(): Promise<void>
}

/** A Telegram on this machine with one bot. */
export async function startTelegram(name: string): Promise<Telegram> {
  const telegram = await startTestTelegram()
  const bot = telegram.createBot(name)
  return {
    bot,
    settings: { TELEGRAM_API: telegram.url },
    async connect({ gateway, secret }) {
      const response = await fetch(`${gateway}/v1/channels/telegram`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${secret}` },
        body: JSON.stringify({ token: bot.token }),
      })
      if (!response.ok) throw new Error(await response.text())
    },
    stop: telegram.stop,
  }
}
