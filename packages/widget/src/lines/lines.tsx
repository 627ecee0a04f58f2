import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { createLazyPart } from '../panel/lazy-view.tsx'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import type { Delivered, LiveProps } from '../talk/live.tsx'
import { learnLocale } from '../texts/learn-locale.ts'
import { buildRows } from './build-rows.ts'
import { Day, Line } from './line.tsx'
import { linesCss } from './lines.css.ts'
import { useMarkRead } from './use-mark-read.ts'
import { usePageVisible } from './use-page-visible.ts'
import { useSlices } from './use-slices.ts'
import { type Scroll, useStickToEnd } from './use-stick-to-end.ts'

export interface LinesProps extends Scroll {
  /** Told whether all that is there is drawn. */
  onWhole(isWhole: boolean): void
}

/** Each line tells a time. */
export const load: ViewModule['load'] = learnLocale

/** What becomes of what was written, while it is waited for. */
const Live = createLazyPart<LiveProps>(() => import('../talk/live.tsx'))

/** What was written, by whomever: what the log of the chat holds once there is anything. */
export function View({ onWhole, ...scroll }: LinesProps): JSX.Element {
  const { conversation, outbox } = useStores().chat
  const messages = useStore(conversation.$messages)
  const items = useStore(outbox.$outbox)
  const read = useStore(conversation.$read)
  const visible = usePageVisible()
  const ref = useStyles<HTMLDivElement>(linesCss)
  const texts = useTexts()
  const anew = useStore(outbox.$anew)
  const [{ seq, words }, setDelivered] = useState<Delivered>({ seq: 0, words: '' })
  // The same lines stay the same elements, so that drawing more of them is no work for those that are there.
  const lines = useMemo(
    () =>
      buildRows(messages, items, { ...read, got: seq }).map((row) => (
        <Line key={row.key} row={row} delivered={words} />
      )),
    [messages, items, read, seq, words],
  )
  const start = useSlices(lines, onWhole)
  const { atEnd, jump } = useStickToEnd(scroll, lines[start]?.key, items.at(-1)?.id ?? String(anew))
  useMarkRead(atEnd && visible)
  return (
    <div ref={ref}>
      <div>{lines.slice(start)}</div>
      {anew ? <Day at={new Date().toISOString()} /> : null}
      <Live onDelivered={setDelivered} />
      {atEnd ? null : (
        <button
          type="button"
          class="latest"
          aria-live="off"
          aria-label={texts.latest}
          onClick={jump}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}

export { MoreMenu } from '../menu/more-menu.tsx'
export { TypingLine } from './typing-line.tsx'
