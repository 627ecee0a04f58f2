import type { JSX } from 'preact'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { callbackCss } from './callback.css.ts'
import { CallbackDone } from './callback-done.tsx'
import { CallbackForm } from './callback-form.tsx'
import { callbackWords } from './callback-words.ts'

export const load: ViewModule['load'] = callbackWords.load

/** The callback form is a chunk of its own: most visitors only write. */
export function View(): JSX.Element {
  const stores = useStores()
  const ref = useStyles<HTMLDivElement>(callbackCss)
  const { callback } = useStore(stores.callback.$callback)
  return (
    <div class="page" ref={ref}>
      {callback ? <CallbackDone callback={callback} /> : <CallbackForm />}
    </div>
  )
}
