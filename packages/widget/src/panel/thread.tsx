import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CaseEnd } from './case-end.tsx'
import { ConsentQuestion } from './consent-question.tsx'
import { Greeting } from './greeting.tsx'
import { expectLines, LazyLines, LazyTyping } from './lazy-lines.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

/** The scrolling part of the chat. The question of consent flows with it, outside the log. */
export function Thread(): JSX.Element {
  const texts = useTexts()
  const { session, conversation, outbox, typing } = useStores().chat
  const messages = useStore(conversation.$messages)
  const items = useStore(outbox.$outbox)
  const more = useStore(conversation.$more)
  const ready = useStore(conversation.$ready)
  const isTyping = useStore(typing.$typing)
  const [loading, setLoading] = useState(false)
  useEffect(() => void (session.isKept() && expectLines()), [session])
  /** Whether all is drawn that was said before; it is no news and not to be announced. */
  const [isWhole, setWhole] = useState(true)
  const first = messages[0]?.clientId ?? items[0]?.id
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)

  function loadEarlier(): void {
    setLoading(true)
    conversation
      .loadEarlier()
      .catch(() => {})
      .finally(() => setLoading(false))
  }

  return (
    <div class="thread">
      <div class="scroller" ref={list}>
        <div class="content" ref={content}>
          {more ? (
            <button type="button" class="earlier" disabled={loading} onClick={loadEarlier}>
              {texts.earlier}
            </button>
          ) : (
            <Greeting small={first !== undefined} />
          )}
          <div
            role="log"
            aria-label={texts.conversation}
            aria-live={isWhole ? 'polite' : 'off'}
            aria-busy={!ready}
          >
            {first ? <LazyLines {...{ list, content }} onWhole={setWhole} /> : null}
          </div>
          {isTyping ? <LazyTyping /> : null}
          <CaseEnd />
          <ConsentQuestion />
        </div>
      </div>
    </div>
  )
}
