import type { JSX } from 'preact'
import { CaseEnd } from './case-end.tsx'
import { ConsentQuestion } from './consent-question.tsx'
import { Greeting } from './greeting.tsx'
import { Icon } from './icon.tsx'
import { ThreadLine } from './thread-line.tsx'
import { TypingLine } from './typing-line.tsx'
import { usePageVisible } from './use-page-visible.ts'
import { useStickToEnd } from './use-stick-to-end.ts'
import { useTexts } from './use-stores.ts'
import { useMarkRead, useThread } from './use-thread.ts'

/** The scrolling part of the chat. The question of consent flows with it, outside the log. */
export function Thread(): JSX.Element {
  const texts = useTexts()
  const { rows, ownKey, more, ready, loading, loadEarlier } = useThread()
  const { list, content, atEnd, onScroll, jump } = useStickToEnd(rows[0]?.key, ownKey)
  const visible = usePageVisible()
  useMarkRead(atEnd && visible)

  return (
    <div class="thread">
      <div class="scroller" ref={list} onScroll={onScroll}>
        <div class="content" ref={content}>
          {more ? (
            <button type="button" class="earlier" disabled={loading} onClick={loadEarlier}>
              {texts.earlier}
            </button>
          ) : (
            <Greeting small={rows.length > 0} />
          )}
          <div
            role="log"
            aria-label={texts.conversation}
            aria-live={loading ? 'off' : 'polite'}
            aria-busy={!ready}
          >
            {rows.map((row) => (
              <ThreadLine key={row.key} row={row} now={Date.now()} />
            ))}
          </div>
          <TypingLine />
          <CaseEnd />
          <ConsentQuestion />
        </div>
      </div>
      {atEnd ? null : (
        <button type="button" class="latest" aria-label={texts.latest} onClick={jump}>
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}
