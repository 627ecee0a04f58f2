import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { messengerCss } from './messenger.css.ts'
import { MessengerOn } from './messenger-on.tsx'
import { messengerStoreOf } from './messenger-store.ts'
import { messengerWords } from './messenger-words.ts'

export const load: ViewModule['load'] = messengerWords.load

/** Beside what the visitor shares: where their conversation goes on. */
export function View(): JSX.Element {
  const messengers = messengerStoreOf(useStores())
  const linked = useStore(messengers.$linked) ?? []
  const ref = useStyles<HTMLDivElement>(messengerCss)
  useEffect(() => {
    messengers.load().catch(() => {})
  }, [messengers])
  return (
    <div ref={ref}>
      {linked.map((channel) => (
        <MessengerOn key={channel} channel={channel} />
      ))}
    </div>
  )
}
