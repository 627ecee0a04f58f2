import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStyles } from '../panel/use-styles.ts'
import { callbackCss } from './callback.css.ts'
import { CallbackForm } from './callback-form.tsx'
import { callbackWords } from './callback-words.ts'
import { OwnCallView } from './own-call-view.tsx'
import { useCall } from './use-call.ts'

export const load: ViewModule['load'] = callbackWords.load

/** Calls are a chunk of their own: most visitors only write. */
export function View(): JSX.Element {
  const call = useCall()
  const ref = useStyles<HTMLDivElement>(callbackCss)
  const own = useStore(call.$own)
  useEffect(() => void call.refresh(), [call])
  return (
    <div class="page" ref={ref}>
      {own ? <OwnCallView key={own.callback.id} own={own} /> : <CallbackForm />}
    </div>
  )
}
