import type { Store } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { hashText } from '../../../shared/hash-text.ts'
import { refuse } from '../../../shared/refuse.ts'
import { rememberLately } from '../../../shared/remember-lately.ts'
import { fillIn, type MessengerTexts } from '../../messenger-texts/messenger-texts.ts'
import { pickMessengerTexts } from '../../messenger-texts/pick-messenger-texts.ts'
import { beginChat } from './begin-chat.usecases.ts'
import { endChat } from './end-chat.usecases.ts'
import { readHookSecret } from './hook-secret.ts'
import type { AccountRow, ChatRow, Inbound, InboundMessage, Messenger } from './messengers.types.ts'
import { createTakeMessage, type TakeMessageDependencies } from './take-message.usecases.ts'

/** Strangers that were told what to do are not told again for so long, in milliseconds; and so many of them. */
const STRANGERS = { most: 1000, span: 60 * 60 * 1000 }

export interface InboundRequest {
  headers: Readonly<Record<string, unknown>>
  body: unknown
  /** Counts a message. @throws TooSoon where there are too many; the messenger brings it again */
  enter(caller: { session: string; site: string }): void
}

export interface InboundUsecases {
  /**
   * Takes what a messenger brings. Once it is answered, it is stored; brought again, it is not stored again. What
   * nobody can make anything of is answered as well, or it would come for ever.
   *
   * @returns what the bot says to it, in the messenger's own words
   * @throws BeckonError `channel/refused` where it does not come from the messenger
   */
  receive(accountId: string, request: InboundRequest): Promise<object>
}

export interface InboundDependencies extends TakeMessageDependencies {
  store: Store
  clock: Clock
  messengers: readonly Messenger[]
}

/** Something of a chat, and what is known of where it came. */
interface Arrived<Kind extends Inbound = Inbound> {
  messenger: Messenger
  account: AccountRow
  inbound: Kind
  request: InboundRequest
}

export function createInboundUsecases(dependencies: InboundDependencies): InboundUsecases {
  const { store, clock, messengers } = dependencies
  const takeMessage = createTakeMessage(dependencies)
  const isNewStranger = rememberLately(clock, STRANGERS)

  /** What the bot says is part of the exchange: nothing leaves by itself, and nobody is written to who did not write. */
  async function say(
    { messenger, account, inbound }: Pick<Arrived, 'messenger' | 'account' | 'inbound'>,
    name: keyof MessengerTexts,
    locale?: string | null,
  ): Promise<object> {
    const site = await store.sites.findSite(account.site_id)
    const told = 'locale' in inbound ? inbound.locale : undefined
    const texts = pickMessengerTexts(locale, told)
    const names = { company: site?.name ?? '', messenger: messenger.label }
    return messenger.answer(inbound.chat, fillIn(texts[name], names))
  }

  const findChat = ({ account, inbound }: Arrived): Promise<ChatRow | undefined> =>
    store.messengers.findChat({
      siteId: account.site_id,
      channel: account.channel,
      remoteId: inbound.chat,
    })

  async function begin(arrived: Arrived, token: string): Promise<object> {
    const { account, inbound } = arrived
    const { chat: remoteId } = inbound
    const chat = await store.transact((unit) =>
      beginChat(unit, { account, remoteId, token, now: clock() }),
    )
    return chat ? say(arrived, 'hello', chat.locale) : say(arrived, 'stranger')
  }

  async function end(arrived: Arrived): Promise<ChatRow | undefined> {
    const chat = await findChat(arrived)
    if (chat === undefined) return undefined
    const how = { at: toIso(clock()), surface: chat.channel }
    await store.transact((unit) => endChat(unit, chat, how))
    return chat
  }

  async function take(arrived: Arrived<InboundMessage>): Promise<object> {
    const { account, inbound, request } = arrived
    const chat = await findChat(arrived)
    if (chat === undefined) {
      const isNew = isNewStranger(hashText(`${account.id} ${inbound.chat}`))
      return isNew ? say(arrived, 'stranger') : {}
    }
    request.enter({ session: chat.id, site: chat.site_id })
    const isWhole = await takeMessage({ ...arrived, chat })
    return isWhole ? {} : say(arrived, 'lost', chat.locale)
  }

  return {
    async receive(accountId, request) {
      const account = await store.messengers.findLinked(accountId)
      const messenger = messengers.find(({ name }) => name === account?.channel)
      if (account === undefined || messenger === undefined) throw refuse('channel/refused')
      const secret = await readHookSecret(store, account)
      if (!messenger.isAuthentic(request.headers, secret)) throw refuse('channel/refused')
      const inbound = messenger.read(request.body)
      if (inbound === undefined) return {}
      const arrived = { messenger, account, inbound, request }
      if (inbound.kind === 'message') return take({ ...arrived, inbound })
      if (inbound.kind === 'start') return begin(arrived, inbound.token)
      const ended = await end(arrived)
      if (inbound.kind === 'gone') return {}
      return ended ? say(arrived, 'stopped', ended.locale) : say(arrived, 'stranger')
    },
  }
}
