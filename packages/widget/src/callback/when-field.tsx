import type { JSX } from 'preact'
import { showView } from '../panel/show-view.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { formatMoment } from '../texts/format-date.ts'
import { suggestTime, toLocalTime } from './call-time.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { SlotPicker } from './slot-picker.tsx'
import { useCall } from './use-call.ts'

/** Any time, for a site whose hours are not known. */
function TimeField({ error }: { error: string | undefined }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const { time } = useStore(call.$fields)
  return (
    <Field id="bk-time" label={texts.time} error={error}>
      <input
        id="bk-time"
        type="datetime-local"
        min={toLocalTime(Date.now())}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? 'bk-time-error' : undefined}
        value={time}
        onInput={(event) => call.set({ time: event.currentTarget.value })}
      />
    </Field>
  )
}

/** A time of those there are. */
export function TimeChoice({ error }: { error: string | undefined }): JSX.Element {
  const offer = useStore(useCall().$offer)
  return offer?.free === false ? <SlotPicker error={error} /> : <TimeField error={error} />
}

/** Nobody is there now: says when somebody is, and how else to reach them. */
function Closed({ opensAt }: { opensAt: string | null }): JSX.Element {
  const stores = useStores()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  return (
    <div class="closed" role="status">
      <p>{texts.closed(opensAt && formatMoment(opensAt, locale))}</p>
      <button type="button" class="quiet" onClick={() => showView(stores, 'chat')}>
        {texts.writeInstead}
      </button>
    </div>
  )
}

/** Now or later, where both can be had. */
function NowOrLater(): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const { scheduled, time } = useStore(call.$fields)
  const waiting = useStore(call.$offer)?.waiting ?? 0
  const choice = (label: string, on: boolean): JSX.Element => (
    <label>
      <input
        type="radio"
        name="when"
        checked={scheduled === on}
        onChange={() => call.set({ scheduled: on, time: time || suggestTime(Date.now()) })}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="when">
      <legend>{texts.when}</legend>
      <div class="segments">
        {choice(texts.soon, false)}
        {choice(texts.later, true)}
      </div>
      {!scheduled && waiting > 0 ? <p class="fine">{texts.waiting(waiting)}</p> : null}
    </fieldset>
  )
}

/** Whether there is a time at all that can be asked for. */
export function useIsOpen(): boolean {
  const offer = useStore(useCall().$offer)
  return !offer || offer.now || offer.free || offer.slots.length > 0
}

/** As soon as possible, or at a time of the visitor's choosing. */
export function WhenField({ error }: { error: string | undefined }): JSX.Element {
  const call = useCall()
  const { scheduled } = useStore(call.$fields)
  const offer = useStore(call.$offer)
  const isOpen = useIsOpen()
  const isLater = scheduled || offer?.now === false
  return (
    <>
      {offer?.now === false ? <Closed opensAt={offer.opensAt} /> : <NowOrLater />}
      {isLater && isOpen ? <TimeChoice error={error} /> : null}
      {error && !isLater ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
    </>
  )
}
