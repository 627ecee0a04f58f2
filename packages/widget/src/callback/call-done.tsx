import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import { useFocus } from '../panel/use-focus.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { formatMoment } from '../texts/format-date.ts'
import { callbackWords } from './callback-words.ts'
import type { OwnCall } from './create-own-call.ts'
import { useCall } from './use-call.ts'
import { writePhone } from './write-phone.ts'

interface CallDoneProps {
  own: OwnCall
  onMove: () => void
  onCancel: () => void
}

/** What can be done with a call that is still to be made. */
function Actions({ own, onMove, onCancel }: CallDoneProps): JSX.Element {
  const texts = callbackWords.use()
  const { callback, link } = own
  return (
    <div class="acts">
      {callback.at && link ? (
        <a class="plain" href={`${link}/calendar.ics`} download="call.ics">
          {texts.calendar}
        </a>
      ) : null}
      <button type="button" class="plain" onClick={onMove}>
        {texts.change}
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        {texts.cancel}
      </button>
    </div>
  )
}

/** Repeats number and time as the gateway understood them, or the place in the queue. */
export function CallDone(props: CallDoneProps): JSX.Element {
  const stores = useStores()
  const call = useCall()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  const { at, place, status } = props.own.callback
  const phone = writePhone(props.own.callback)
  const title = { requested: texts.callDone, done: texts.called, cancelled: texts.cancelled }[
    status
  ]
  // Somebody else changed it: what was read before is not what stands there now.
  useEffect(() => {
    if (status !== 'requested' && stores.$focus.get()) ref.current?.focus()
  }, [status, stores, ref])
  return (
    <div class="done">
      <span class={`mark ${status}`}>
        <Icon name={status === 'cancelled' ? 'close' : 'check'} />
      </span>
      <h2 ref={ref} tabIndex={-1}>
        {title}
      </h2>
      <div role="status">
        {status === 'requested' ? (
          <p>{at ? texts.callAt(phone, formatMoment(at, locale)) : texts.callSoon(phone)}</p>
        ) : null}
        {place ? <p class="place">{texts.place(place)}</p> : null}
      </div>
      {status === 'requested' ? (
        <Actions {...props} />
      ) : (
        <button type="button" class="plain" onClick={() => call.restart()}>
          {texts.another}
        </button>
      )}
      <button type="button" class="primary" onClick={() => showView(stores, 'chat')}>
        {texts.backToChat}
      </button>
    </div>
  )
}
