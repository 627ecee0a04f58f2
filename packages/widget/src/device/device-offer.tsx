import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useGoesOn } from '../messenger/use-goes-on.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { deviceCss } from './device.css.ts'
import { DeviceOn } from './device-on.tsx'
import { type DeviceState, deviceStoreOf } from './device-store.ts'
import { deviceWords } from './device-words.ts'

export const load: ViewModule['load'] = deviceWords.load

function Offer({ state }: { state: DeviceState }): JSX.Element {
  const device = deviceStoreOf(useStores())
  const { locale } = useTexts()
  const texts = deviceWords.use()
  const consent = texts.consent(useCompany())
  const fault = state === 'blocked' ? texts.blocked : state === 'failed' ? texts.failed : undefined
  return (
    <div class="device">
      <div class="device-acts">
        <button
          type="button"
          class="link"
          aria-describedby="bk-device"
          aria-disabled={state === 'asking'}
          onClick={() => void device.turnOn(consent, locale)}
        >
          {texts.offer}
        </button>
        <button type="button" class="quiet" onClick={() => device.$state.set('later')}>
          {texts.later}
        </button>
      </div>
      {fault ? <p role="alert">{fault}</p> : null}
      <p class="fine" id="bk-device">
        {consent}
      </p>
    </div>
  )
}

function Gone(): JSX.Element {
  return (
    <p class="device" role="alert">
      {deviceWords.use().gone}
    </p>
  )
}

function useContent(): JSX.Element | null {
  const stores = useStores()
  const state = useStore(deviceStoreOf(stores).$state)
  const last = useStore(stores.chat.conversation.$messages).at(-1)
  const goesOn = useGoesOn()
  if (state === 'none' || state === 'later' || goesOn) return null
  if (state === 'on') return <DeviceOn />
  if (state === 'gone') return <Gone />
  // Whoever has an answer is not asked how to tell of it.
  return state === 'off' && last?.author.kind !== 'visitor' ? null : <Offer state={state} />
}

/** Offers somebody who waits for an answer to be told of it on this device, until they say "not now". */
export function View(): JSX.Element {
  const device = deviceStoreOf(useStores())
  const ref = useStyles<HTMLDivElement>(deviceCss)
  useEffect(() => {
    device.load().catch(() => {})
  }, [device])
  return <div ref={ref}>{useContent()}</div>
}
