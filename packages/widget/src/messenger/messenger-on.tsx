import type { MessengerName } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useStores } from '../panel/use-stores.ts'
import { toLabel } from './messenger-label.ts'
import { messengerStoreOf } from './messenger-store.ts'
import { messengerWords } from './messenger-words.ts'
import { useTold } from './use-told.ts'

/** That the conversation goes on elsewhere, with a way to end it. */
export function MessengerOn({ channel }: { channel: MessengerName }): JSX.Element {
  const messengers = messengerStoreOf(useStores())
  const texts = messengerWords.use()
  const [told, run] = useTold()
  return (
    <div class="messenger">
      <p role="status">{texts.on(toLabel(channel))}</p>
      {told ? <p role="alert">{told}</p> : null}
      <div class="messenger-acts">
        <button type="button" class="link" onClick={() => run(() => messengers.leave(channel))}>
          {texts.stop}
        </button>
      </div>
    </div>
  )
}
