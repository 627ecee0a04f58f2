import type { Callback } from '@beckon/protocol'
import type { JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import { useFocus } from '../panel/use-focus.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { formatMoment } from '../texts/format-time.ts'
import { callbackWords } from './callback-words.ts'

/** Repeats number and time as the gateway understood them. */
export function CallbackDone({ callback }: { callback: Callback }): JSX.Element {
  const stores = useStores()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  const { phone, at } = callback
  return (
    <div class="done">
      <span class="mark">
        <Icon name="check" />
      </span>
      <h2 ref={ref} tabIndex={-1}>
        {texts.callDone}
      </h2>
      <p role="status">
        {at ? texts.callAt(phone, formatMoment(at, locale)) : texts.callSoon(phone)}
      </p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          showView(stores, 'chat')
          stores.callback.restart()
        }}
      >
        {texts.backToChat}
      </button>
    </div>
  )
}
