import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { LaterLine } from './later-line.tsx'
import { talkCss } from './talk.css.ts'
import { talkWords } from './talk-words.ts'
import { useFace } from './use-face.ts'
import { useTalkState } from './use-talk-state.ts'
import { WaitLine } from './wait-line.tsx'

/** Up to where the visitor's messages reached the company, and how that is said. */
export interface Delivered {
  seq: number
  words: string
}

export interface LiveProps {
  onDelivered(delivered: Delivered): void
}

export const load: ViewModule['load'] = talkWords.load

/** What becomes of what was written: that it arrived, and whose turn it is. */
export function View({ onDelivered }: LiveProps): JSX.Element {
  const { delivered: words } = talkWords.use()
  const { waiting, delivered: seq } = useTalkState()
  const ref = useStyles<HTMLDivElement>(talkCss)
  useFace(ref)
  useEffect(() => onDelivered({ seq, words }), [seq, words, onDelivered])
  const { until } =
    useStore(useStores().chat.outbox.$outbox).find(
      ({ state, until }) => state === 'failed' && until,
    ) ?? {}
  return (
    <div ref={ref}>
      {until ? <LaterLine until={until} /> : null}
      {waiting ? <WaitLine {...waiting} /> : null}
    </div>
  )
}
