import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { CallDone } from './call-done.tsx'
import { suggestTime } from './call-time.ts'
import { callbackWords } from './callback-words.ts'
import type { OwnCall } from './create-own-call.ts'
import { useCall } from './use-call.ts'
import { useFaults } from './use-faults.ts'
import { TimeChoice, useIsOpen, WhenField } from './when-field.tsx'

/** What the visitor is about to do with their call. */
type Intent = 'none' | 'move' | 'cancel'

/** Another time; or now after all, where somebody is there. */
function MoveTo({ own, error }: { own: OwnCall; error: string | undefined }): JSX.Element {
  const offer = useStore(useCall().$offer)
  const mayBeNow = own.callback.at !== null && offer?.now
  return mayBeNow ? <WhenField error={error} /> : <TimeChoice error={error} />
}

function MoveForm({ own, onDone }: { own: OwnCall; onDone: () => void }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  const faults = useFaults()
  const isOpen = useIsOpen()
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void call.move().then((moved) => moved && onDone())
      }}
    >
      <h2 ref={ref} tabIndex={-1}>
        {texts.change}
      </h2>
      {isOpen ? <MoveTo own={own} error={faults.time} /> : <p class="lead">{texts.closed(null)}</p>}
      {faults.other ? (
        <p class="error" role="alert">
          {faults.other}
        </p>
      ) : null}
      {isOpen ? (
        <button type="submit" class="primary" aria-disabled={faults.busy}>
          {texts.move}
        </button>
      ) : null}
      <button type="button" class="plain" onClick={onDone}>
        {texts.keep}
      </button>
    </form>
  )
}

function CancelQuestion({ onDone }: { onDone: () => void }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  const { busy, time, other } = useFaults()
  return (
    <div class="form">
      <h2 ref={ref} tabIndex={-1}>
        {texts.cancelSure}
      </h2>
      {other || time ? (
        <p class="error" role="alert">
          {other ?? time}
        </p>
      ) : null}
      <button
        type="button"
        class="primary"
        aria-disabled={busy}
        onClick={() => void call.cancel().then((cancelled) => cancelled && onDone())}
      >
        {texts.cancel}
      </button>
      <button type="button" class="plain" onClick={onDone}>
        {texts.keep}
      </button>
    </div>
  )
}

/** The call somebody asked for: what becomes of it, and what can be changed. */
export function OwnCallView({ own }: { own: OwnCall }): JSX.Element {
  const stores = useStores()
  const call = useCall()
  const [intent, setIntent] = useState<Intent>('none')
  const intend = (next: Intent): void => {
    stores.$focus.set(true)
    if (next === 'move') {
      call.set({ scheduled: true, slot: '', time: suggestTime(Date.now()) })
      void call.refresh()
    }
    setIntent(next)
  }
  const onDone = (): void => intend('none')
  if (own.callback.status === 'requested' && intent === 'move')
    return <MoveForm own={own} onDone={onDone} />
  if (own.callback.status === 'requested' && intent === 'cancel') {
    return <CancelQuestion onDone={onDone} />
  }
  return <CallDone own={own} onMove={() => intend('move')} onCancel={() => intend('cancel')} />
}
