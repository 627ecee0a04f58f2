import type { Clock } from '../../../shared/clock.ts'
import type { Channel } from '../channels.types.ts'
import type { TelegramOptions } from '../telegram/call-telegram.ts'
import { createTelegram } from '../telegram/telegram.ts'
import { createMessengerChannel } from './messenger-channel.ts'
import type { Messenger } from './messengers.types.ts'

export interface MessengersOptions {
  telegram?: TelegramOptions | undefined
}

/** Messengers as ways out and in: another one is a folder, and a line here. */
export interface Messengers {
  messengers: readonly Messenger[]
  channels: readonly Channel[]
  readOrigin: () => string
  /** Where the gateway is reached, once that is known: messengers bring there what people write. */
  setOrigin(url: string): void
}

export function openMessengers({ telegram = {} }: MessengersOptions, clock: Clock): Messengers {
  let origin = ''
  const readOrigin = () => origin
  const messengers = [createTelegram(telegram)]
  return {
    messengers,
    channels: messengers.map((each) => createMessengerChannel(each, { clock, readOrigin })),
    readOrigin,
    setOrigin(url) {
      origin = url
    },
  }
}
