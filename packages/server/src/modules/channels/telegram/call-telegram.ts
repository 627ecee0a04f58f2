import { createFetchOutside } from '../../../outside/fetch-outside.ts'
import { guardConnections } from '../../../outside/guard-connections.ts'

/** Bytes of a file that bots are given at most. */
export const LARGEST_FILE: number = 20 * 1024 * 1024

/** Milliseconds a file may take: the messenger itself waits for as long as it is fetched. */
const FILE_PATIENCE = 20_000

/** Where bots ask. */
const STANDARD = 'https://api.telegram.org'

export interface TelegramOptions {
  /** A Bot API server of one's own. */
  api?: string | undefined
}

/** What Telegram answered, whether it did it or not. */
export type TelegramAnswer =
  | { ok: true; result: unknown }
  | { ok: false; code: number; why: string; retryAfter: number | undefined }

export interface CallTelegram {
  /** @throws Error where no answer came, without the token that is in the address */
  call(token: string, method: string, input?: object): Promise<TelegramAnswer>
  /** @throws Error where it cannot be had */
  fetchFile(token: string, path: string): Promise<Uint8Array>
}

/** Of another form it would lead elsewhere than to a method of the bot. */
export const isToken = (token: string): boolean => /^\d{3,20}:[\w-]{20,100}$/.test(token)

const isPath = (path: string): boolean => /^[\w-]+(\/[\w.-]+)+$/.test(path) && !path.includes('..')

function readAnswer(status: number, body: unknown): TelegramAnswer {
  if (typeof body !== 'object' || body === null) {
    return { ok: false, code: status, why: `Telegram answered ${status}`, retryAfter: undefined }
  }
  const { ok, result, error_code, description, parameters } = body as Record<string, unknown>
  if (ok === true) return { ok, result }
  const { retry_after: wait } = (parameters ?? {}) as Record<string, unknown>
  return {
    ok: false,
    code: typeof error_code === 'number' ? error_code : status,
    why: typeof description === 'string' ? description : `Telegram answered ${status}`,
    retryAfter: typeof wait === 'number' && wait > 0 ? wait : undefined,
  }
}

/**
 * Asks the Bot API.
 *
 * @see https://core.telegram.org/bots/api#making-requests
 */
export function createCallTelegram({ api }: TelegramOptions): CallTelegram {
  const base = (api ?? STANDARD).replace(/\/+$/, '')
  // A server of their own may be anywhere: the owner of the gateway named it.
  const guarded = guardConnections(api === undefined ? [] : [new URL(api).hostname])
  const ask = createFetchOutside({ guarded })
  const fetchLarge = createFetchOutside({ guarded, patience: FILE_PATIENCE, most: LARGEST_FILE })

  return {
    async call(token, method, input = {}) {
      if (!isToken(token)) return { ok: false, code: 404, why: 'Not Found', retryAfter: undefined }
      const headers = { 'content-type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(input) }
      const answer = await ask(`${base}/bot${token}/${method}`, request).catch(() => {
        // What went wrong names the address.
        throw new Error(`Telegram cannot be reached for ${method}`)
      })
      const body: unknown = await answer.json().catch(() => undefined)
      return readAnswer(answer.status, body)
    },

    async fetchFile(token, path) {
      if (!isToken(token) || !isPath(path)) throw new Error('Telegram named no file')
      const answer = await fetchLarge(`${base}/file/bot${token}/${path}`).catch(() => {
        throw new Error('A file cannot be had from Telegram')
      })
      if (answer.status !== 200) throw new Error(`Telegram answered ${answer.status} for a file`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  }
}
