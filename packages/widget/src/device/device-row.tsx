import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { deviceCss } from './device.css.ts'
import { DeviceOn } from './device-on.tsx'
import { deviceStoreOf } from './device-store.ts'
import { deviceWords } from './device-words.ts'

export const load: ViewModule['load'] = deviceWords.load

/** Beside what the visitor shares: that this device is told of answers. */
export function View(): JSX.Element {
  const device = deviceStoreOf(useStores())
  const state = useStore(device.$state)
  const ref = useStyles<HTMLDivElement>(deviceCss)
  useEffect(() => {
    device.load().catch(() => {})
  }, [device])
  return <div ref={ref}>{state === 'on' ? <DeviceOn /> : null}</div>
}
