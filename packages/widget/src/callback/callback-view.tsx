import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useStores } from '../panel/use-stores.ts'
import { CallbackDone } from './callback-done.tsx'
import { CallbackForm } from './callback-form.tsx'

export function CallbackView(): JSX.Element {
  const stores = useStores()
  const { callback } = useStore(stores.callback.$callback)
  const values = useStore(stores.$callbackValues)
  return (
    <div class="page">
      {callback ? (
        <CallbackDone callback={callback} />
      ) : (
        <CallbackForm key={JSON.stringify(values)} />
      )}
    </div>
  )
}
