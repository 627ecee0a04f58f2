import { nextId } from './next-id.ts'
import type { BotFault, TestBot } from './telegram.types.ts'

type Input = Readonly<Record<string, unknown>>

/** An answer of the Bot API, and its status. */
export interface BotAnswer {
  status: number
  body: object
}

const done = (result: unknown): BotAnswer => ({ status: 200, body: { ok: true, result } })

const refuse = (error_code: number, description: string, parameters?: object): BotAnswer => ({
  status: error_code,
  body: { ok: false, error_code, description, ...(parameters && { parameters }) },
})

const LONGEST = 4096

function sendMessage({ chats }: TestBot, { chat_id: id, text }: Input): BotAnswer {
  const chat = chats.get(Number(id))
  if (chat === undefined) return refuse(400, 'Bad Request: chat not found')
  if (chat.isBlocked) return refuse(403, 'Forbidden: bot was blocked by the user')
  if (!chat.isStarted) return refuse(403, "Forbidden: bot can't initiate conversation with a user")
  if (typeof text !== 'string' || text.trim() === '')
    return refuse(400, 'Bad Request: message text is empty')
  if (text.length > LONGEST) return refuse(400, 'Bad Request: message is too long')
  chat.hear(text)
  const date = Math.floor(Date.now() / 1000)
  return done({ message_id: nextId(), date, chat: { id, type: 'private' }, text })
}

function setWebhook({ webhook }: TestBot, input: Input): BotAnswer {
  const { url = '', secret_token: secret = '' } = input
  const { protocol, hostname } = new URL(String(url))
  // Telegram itself takes nothing but https.
  if (protocol !== 'https:' && hostname !== '127.0.0.1' && hostname !== 'localhost')
    return refuse(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
  if (!/^[\w-]{0,256}$/.test(String(secret)))
    return refuse(400, 'Bad Request: secret token contains unallowed characters')
  Object.assign(webhook, { url, secret, error: undefined })
  return done(true)
}

const METHODS: Readonly<Record<string, (bot: TestBot, input: Input) => BotAnswer>> = {
  getMe: ({ id, name }) => done({ id, is_bot: true, first_name: name, username: name }),
  setWebhook,
  deleteWebhook({ webhook }) {
    Object.assign(webhook, { url: '', secret: '' })
    return done(true)
  },
  getWebhookInfo: ({ webhook: { url, waiting, error } }) =>
    done({
      url,
      has_custom_certificate: false,
      pending_update_count: waiting,
      ...(error !== undefined && { last_error_message: error }),
    }),
  sendMessage,
  getFile({ paths }, { file_id: id }) {
    const path = paths.get(String(id))
    if (path === undefined) return refuse(400, 'Bad Request: invalid file_id')
    return done({ file_id: id, file_unique_id: id, file_path: path })
  },
}

function takeFault({ faults }: TestBot, method: string): BotFault | undefined {
  const at = faults.findIndex((fault) => fault.method === method)
  const fault = faults[at]
  if (fault?.after) fault.after--
  else if (fault) return faults.splice(at, 1)[0]
  return undefined
}

/** What the Bot API answers to a call of a bot. */
export function answerBot(bot: TestBot | undefined, method: string, input: Input): BotAnswer {
  if (bot === undefined) return refuse(401, 'Unauthorized')
  bot.calls.push({ method, input: { ...input } })
  const fault = takeFault(bot, method)
  if (fault) return refuse(fault.error_code, fault.description, fault.parameters)
  return METHODS[method]?.(bot, input) ?? refuse(404, 'Not Found')
}
