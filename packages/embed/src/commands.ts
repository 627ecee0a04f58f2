import type { Beckon } from '@beckon/core'

export type Command = keyof Beckon

export const COMMANDS: readonly Command[] = [
  'identify',
  'track',
  'page',
  'group',
  'alias',
  'reset',
  'consent',
  'open',
  'close',
  'toggle',
  'show',
  'hide',
  'send',
  'prefill',
  'callback',
  'update',
  'on',
  'use',
  'destroy',
]
