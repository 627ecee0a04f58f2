import { nextId } from './next-id.ts'
import type { TestBot, TestChat } from './telegram.types.ts'

const toSeconds = (time: number): number => Math.floor(time / 1000)

function keepFile(bot: TestBot, content: Buffer, folder: string): object {
  const id = String(nextId())
  bot.paths.set(id, `${folder}/file_${id}.bin`)
  bot.files.set(`${folder}/file_${id}.bin`, content)
  return { file_id: id, file_unique_id: id, file_size: content.length }
}

export function createChat(bot: TestBot, language: string): TestChat {
  const id = nextId()
  const looking = new Set<() => void>()
  const person = { id, is_bot: false, first_name: 'Kim', language_code: language }
  const chat = { id, type: 'private', first_name: 'Kim' }

  function toMessage(more: object): { message_id: number } & Record<string, unknown> {
    return { message_id: nextId(), from: person, chat, date: toSeconds(Date.now()), ...more }
  }

  async function send(more: object): Promise<{ message_id: number }> {
    const message = toMessage(more)
    await bot.bring({ update_id: nextId(), message })
    return message
  }

  const self: TestChat = {
    id,
    heard: [],
    isStarted: false,
    isBlocked: false,

    write: (text, more = {}) => send({ text, ...more }),

    async edit(message, text) {
      const edited = { ...toMessage({ text }), ...message, text, edit_date: toSeconds(Date.now()) }
      await bot.bring({ update_id: nextId(), edited_message: edited })
    },

    async start(link = '') {
      const token = URL.canParse(link) ? new URL(link).searchParams.get('start') : link
      self.isStarted = true
      const entities = [{ type: 'bot_command', offset: 0, length: 6 }]
      await send({ text: token ? `/start ${token}` : '/start', entities })
    },

    async sendPhoto(content, caption) {
      const small = keepFile(bot, Buffer.from('small'), 'photos')
      const large = keepFile(bot, content, 'photos')
      await send({ photo: [small, large], ...(caption !== undefined && { caption }) })
    },

    async sendDocument(content, { caption, ...said }) {
      const document = { ...keepFile(bot, content, 'documents'), ...said }
      await send({ document, ...(caption !== undefined && { caption }) })
    },

    async block() {
      self.isBlocked = true
      const changed = { chat, from: person, date: toSeconds(Date.now()) }
      const [before, after] = ['member', 'kicked'].map((status) => ({ status, user: bot.id }))
      const my_chat_member = { ...changed, old_chat_member: before, new_chat_member: after }
      await bot.bring({ update_id: nextId(), my_chat_member })
    },

    hear(text) {
      self.heard.push(text)
      for (const look of looking) look()
    },

    wait: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = self.heard.find(fits)
          if (found === undefined) return
          looking.delete(look)
          resolve(found)
        }
        looking.add(look)
        look()
      }),
  }
  return self
}
