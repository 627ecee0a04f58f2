import type { MessengerName } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { messengerCss } from './messenger.css.ts'
import { toLabel } from './messenger-label.ts'
import { MessengerOn } from './messenger-on.tsx'
import { messengerStoreOf } from './messenger-store.ts'
import { MessengerWaiting } from './messenger-waiting.tsx'
import { messengerWords } from './messenger-words.ts'
import { useTold } from './use-told.ts'

export const load: ViewModule['load'] = messengerWords.load

function Offer({ channel }: { channel: MessengerName }): JSX.Element {
  const messengers = messengerStoreOf(useStores())
  const { locale } = useTexts()
  const texts = messengerWords.use()
  const [told, run] = useTold()
  const label = toLabel(channel)
  const consent = texts.consent(useCompany(), label)
  const about = `bk-on-${channel}`

  async function ask(): Promise<void> {
    const { url } = await messengers.ask(channel, consent, locale)
    // Where a browser keeps it from opening, the link is there to be pressed.
    window.open(url, '_blank', 'noopener,noreferrer')
  }

  return (
    <div class="messenger">
      <div class="messenger-acts">
        <button type="button" class="link" aria-describedby={about} onClick={() => run(ask)}>
          {texts.offer(label)}
        </button>
        <button type="button" class="quiet" onClick={messengers.putOff}>
          {texts.later}
        </button>
      </div>
      {told ? <p role="alert">{told}</p> : null}
      <p class="fine" id={about}>
        {consent}
      </p>
    </div>
  )
}

function Gone({ channel }: { channel: MessengerName }): JSX.Element {
  return (
    <p class="messenger" role="alert">
      {messengerWords.use().gone(toLabel(channel))}
    </p>
  )
}

/** One messenger: offered, waited for, or gone on in. */
function Way({ channel }: { channel: MessengerName }): JSX.Element | null {
  const stores = useStores()
  const messengers = messengerStoreOf(stores)
  const linked = useStore(messengers.$linked)
  const pending = useStore(messengers.$pending)
  const isLater = useStore(messengers.$later)
  const gone = useStore(messengers.$gone)
  const last = useStore(stores.chat.conversation.$messages).at(-1)
  if (linked?.includes(channel)) return <MessengerOn channel={channel} />
  if (gone === channel) return <Gone channel={channel} />
  if (pending?.channel === channel) return <MessengerWaiting pending={pending} />
  // Whoever has an answer is not asked where to send it.
  const isOffered = linked && !isLater && last?.author.kind === 'visitor'
  return isOffered ? <Offer channel={channel} /> : null
}

/** Offers somebody who waits for an answer to go on elsewhere, until they say "not now". */
export function View(): JSX.Element {
  const stores = useStores()
  const channels = useStore(stores.chat.session.$config)?.messengers ?? []
  const ref = useStyles<HTMLDivElement>(messengerCss)
  useEffect(() => {
    // Where it cannot be learned, nothing is offered.
    messengerStoreOf(stores)
      .load()
      .catch(() => {})
  }, [stores])
  return (
    <div ref={ref}>
      {channels.map((channel) => (
        <Way key={channel} channel={channel} />
      ))}
    </div>
  )
}
