/** Where updates are brought, as `setWebhook` said. */
export interface Webhook {
  url: string
  secret: string
  waiting: number
  error: string | undefined
}

/** What the next call of a method is refused with. */
export interface BotFault {
  method: string
  /** Calls that are let through before. */
  after?: number
  error_code: number
  description: string
  parameters?: { retry_after: number }
}

/** A private chat with a bot, from the side of who has it on their phone. */
export interface TestChat {
  id: number
  /** What the bot said there, oldest first. */
  heard: string[]
  isStarted: boolean
  isBlocked: boolean
  /** The message as it came to the bot; `id` says which one it was. */
  write(text: string, more?: object): Promise<{ message_id: number }>
  edit(message: { message_id: number }, text: string): Promise<void>
  /** Presses "Start" behind a link. */
  start(link?: string): Promise<void>
  sendPhoto(content: Buffer, caption?: string): Promise<void>
  sendDocument(
    content: Buffer,
    said: { file_name: string; mime_type: string; caption?: string },
  ): Promise<void>
  block(): Promise<void>
  /** What a bot says arrives. */
  hear(text: string): void
  /** The first that fits, past or to come. */
  wait(fits: (text: string) => boolean): Promise<string>
}

export interface TestBot {
  id: number
  name: string
  token: string
  /** Calls of methods, in order. */
  calls: { method: string; input: Record<string, unknown> }[]
  /** What is given out below `/file/bot…/`, by path. */
  files: Map<string, Buffer>
  /** By `file_id`. */
  paths: Map<string, string>
  chats: Map<number, TestChat>
  webhook: Webhook
  faults: BotFault[]
  /** Somebody with Telegram, who has yet to press "Start". */
  meet(language?: string): TestChat
  /** Brings something as Telegram would, until it is taken; resolves then. */
  bring(update: object): Promise<void>
  /** Brings something once, with whatever secret; tells the status. */
  push(update: unknown, secret?: string): Promise<number>
  stop(): void
}
