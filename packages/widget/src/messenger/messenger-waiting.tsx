import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useStores } from '../panel/use-stores.ts'
import { toLabel } from './messenger-label.ts'
import { messengerStoreOf, type Pending } from './messenger-store.ts'
import { messengerWords } from './messenger-words.ts'

/** Milliseconds between two looks whether they are there. */
const PACE = 3000

/** Whoever comes back from the messenger sees at once that it worked; elsewhere it takes a moment. */
function useLooks({ expiresAt }: Pending): void {
  const stores = useStores()
  useEffect(() => {
    const messengers = messengerStoreOf(stores)

    function look(): void {
      if (document.hidden) return
      if (Date.parse(expiresAt) < Date.now()) messengers.$pending.set(undefined)
      else messengers.load().catch(() => {})
    }

    const timer = setInterval(look, PACE)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [stores, expiresAt])
}

/** The link, until it was opened there. */
export function MessengerWaiting({ pending }: { pending: Pending }): JSX.Element {
  const messengers = messengerStoreOf(useStores())
  const texts = messengerWords.use()
  const label = toLabel(pending.channel)
  useLooks(pending)
  return (
    <div class="messenger">
      <p role="status">{texts.waiting(label)}</p>
      <div class="messenger-acts">
        <a class="link" href={pending.url} target="_blank" rel="noopener noreferrer">
          {texts.open(label)}
        </a>
        <button type="button" class="quiet" onClick={messengers.putOff}>
          {texts.later}
        </button>
      </div>
    </div>
  )
}
