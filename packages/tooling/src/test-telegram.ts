import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { answerBot } from './telegram/answer-bot.ts'
import { createBot } from './telegram/create-bot.ts'
import type { TestBot } from './telegram/telegram.types.ts'

export type { BotFault, TestBot, TestChat } from './telegram/telegram.types.ts'

export interface TestTelegram {
  /** Where bots ask, in place of `https://api.telegram.org`. */
  url: string
  /** A bot as @BotFather makes one. */
  createBot(name?: string): TestBot
  stop(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : JSON.parse(text)
}

/** A Bot API on loopback that speaks as Telegram's does, with people who write to its bots. */
export async function startTestTelegram(port = 0): Promise<TestTelegram> {
  const bots = new Map<string, TestBot>()
  const server = createServer(async (request, response) => {
    const [, kind = '', token = '', rest = ''] =
      /^\/(file\/bot|bot)([^/]+)\/(.*)$/.exec(request.url ?? '') ?? []
    const bot = bots.get(token)
    if (kind === 'file/bot') {
      const file = bot?.files.get(rest)
      response.writeHead(file ? 200 : 404).end(file)
      return
    }
    const input = await readBody(request)
    const { status, body } = answerBot(bot, rest, input)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  return {
    url,

    createBot(name = `shop_${bots.size + 1}_bot`) {
      const id = 7_000_000 + bots.size
      const bot = createBot({ id, name, token: `${id}:${randomBytes(26).toString('base64url')}` })
      bots.set(bot.token, bot)
      return bot
    },

    async stop() {
      for (const bot of bots.values()) bot.stop()
      await new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
    },
  }
}
