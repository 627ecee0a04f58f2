import { Option } from 'commander'
import type { MessengersOptions } from '../modules/channels/messengers/open-messengers.ts'
import { readUrl } from './read-url.ts'

/** Where messengers are reached. */
export interface MessengerSettings {
  telegramApi?: string | undefined
}

export function createMessengerOptions(): Option[] {
  return [
    new Option('--telegram-api <url>', 'a Bot API server of your own, instead of Telegram’s')
      .env('TELEGRAM_API')
      .argParser(readUrl),
  ]
}

export function toMessengersOptions({ telegramApi: api }: MessengerSettings): MessengersOptions {
  return { telegram: { api } }
}
