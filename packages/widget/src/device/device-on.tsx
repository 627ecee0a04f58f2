import type { JSX } from 'preact'
import { useStores } from '../panel/use-stores.ts'
import { deviceStoreOf } from './device-store.ts'
import { deviceWords } from './device-words.ts'

/** That this device is told of answers, with a way to end it. */
export function DeviceOn(): JSX.Element {
  const device = deviceStoreOf(useStores())
  const texts = deviceWords.use()
  return (
    <div class="device">
      <p role="status">{texts.on}</p>
      <div class="device-acts">
        <button type="button" class="link" onClick={() => void device.turnOff()}>
          {texts.stop}
        </button>
      </div>
    </div>
  )
}
