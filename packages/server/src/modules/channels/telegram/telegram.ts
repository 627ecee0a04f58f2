import { createHash, timingSafeEqual } from 'node:crypto'
import { JobFailure } from '../../../shared/job-failure.ts'
import { refuse } from '../../../shared/refuse.ts'
import { LostCause, RetryLater } from '../../outbox/outbox.types.ts'
import { Gone, type Messenger } from '../messengers/messengers.types.ts'
import {
  createCallTelegram,
  LARGEST_FILE,
  type TelegramAnswer,
  type TelegramOptions,
} from './call-telegram.ts'
import { readUpdate } from './read-update.models.ts'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** Nothing else is brought. */
const UPDATES = ['message', 'edited_message', 'my_chat_member']

/** What Telegram says where a private chat is no more. */
const NO_CHAT = /chat not found|user is deactivated|PEER_ID_INVALID/i

/** As Telegram lets bots be called; it becomes part of an address. */
const NAME = /^\w{3,64}$/

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

type Refusal = Extract<TelegramAnswer, { ok: false }>

/** @throws what is to be done about it */
function fail({ code, why, retryAfter }: Refusal): never {
  const name = `telegram/${code}`
  if (code === 429) throw new RetryLater(name, why, (retryAfter ?? 1) * 1000)
  if (code === 403 || (code === 400 && NO_CHAT.test(why))) throw new Gone(why)
  if (code === 400) throw new LostCause(name, why)
  throw new JobFailure(name, why)
}

function membersOf(answer: TelegramAnswer): Record<string, unknown> {
  const { result } = answer.ok ? answer : { result: undefined }
  return typeof result === 'object' && result !== null ? { ...result } : {}
}

/** Telegram, by a bot of the site. */
export function createTelegram(options: TelegramOptions): Messenger {
  const { call, fetchFile } = createCallTelegram(options)

  /** @throws BeckonError `channel/unreachable` with what Telegram says */
  async function insist(token: string, method: string, input?: object): Promise<TelegramAnswer> {
    const answer = await call(token, method, input).catch((error: Error) => {
      throw refuse('channel/unreachable', [{ path: '', message: error.message }])
    })
    if (answer.ok) return answer
    if (answer.code === 401 || answer.code === 404) throw refuse('channel/token-refused')
    throw refuse('channel/unreachable', [{ path: '', message: answer.why }])
  }

  return {
    name: 'telegram',
    label: 'Telegram',
    longest: 4096,
    largest: LARGEST_FILE,

    async identify(token) {
      const { id, username } = membersOf(await insist(token, 'getMe'))
      if (typeof id !== 'number' || typeof username !== 'string' || !NAME.test(username)) {
        throw refuse('channel/token-refused')
      }
      return { remoteId: String(id), name: username }
    },

    async connect(token, { url, secret }) {
      await insist(token, 'setWebhook', { url, secret_token: secret, allowed_updates: UPDATES })
    },

    async disconnect(token) {
      const answer = await call(token, 'deleteWebhook')
      if (!answer.ok) throw new Error(answer.why)
    },

    async readHook(token) {
      const answer = await call(token, 'getWebhookInfo')
      if (!answer.ok) throw new Error(answer.why)
      const { url, pending_update_count: waiting, last_error_message: error } = membersOf(answer)
      return {
        url: typeof url === 'string' ? url : '',
        waiting: Number(waiting) || 0,
        error: typeof error === 'string' ? error : undefined,
      }
    },

    toLink: ({ name }, token) => `https://t.me/${name}?start=${token}`,

    isAuthentic(headers, secret) {
      const given = headers[SECRET_HEADER]
      return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
    },

    read: readUpdate,

    answer: (chat, text) => ({ method: 'sendMessage', chat_id: Number(chat), text }),

    async send(token, chat, text) {
      // Whoever previews a link fetches what is behind it, which may be somebody's file.
      const input = { chat_id: Number(chat), text, link_preview_options: { is_disabled: true } }
      const answer = await call(token, 'sendMessage', input)
      if (!answer.ok) fail(answer)
    },

    async fetchFile(token, { ref }) {
      const answer = await call(token, 'getFile', { file_id: ref })
      const { file_path: path } = membersOf(answer)
      if (typeof path !== 'string') throw new Error('Telegram gives this file to nobody')
      return fetchFile(token, path)
    },
  }
}
