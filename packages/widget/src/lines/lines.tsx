import type { JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { buildRows } from './build-rows.ts'
import { Line } from './line.tsx'
import { linesCss } from './lines.css.ts'
import { useMarkRead } from './use-mark-read.ts'
import { usePageVisible } from './use-page-visible.ts'
import { type Scroll, useStickToEnd } from './use-stick-to-end.ts'

/** What was written, by whomever: what the log of the chat holds once there is anything. */
export function View(scroll: Scroll): JSX.Element {
  const { conversation, outbox } = useStores().chat
  const messages = useStore(conversation.$messages)
  const items = useStore(outbox.$outbox)
  const read = useStore(conversation.$read)
  const visible = usePageVisible()
  const ref = useStyles<HTMLDivElement>(linesCss)
  const texts = useTexts()
  const rows = buildRows(messages, items, read)
  const { atEnd, jump } = useStickToEnd(scroll, rows[0]?.key, items.at(-1)?.id)
  useMarkRead(atEnd && visible)
  return (
    <div ref={ref}>
      {rows.map((row) => (
        <Line key={row.key} row={row} now={Date.now()} />
      ))}
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
