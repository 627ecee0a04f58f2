import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import { useFocus } from '../panel/use-focus.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { Contact } from './contact.tsx'
import { helpOf, type ReadingState } from './help-store.ts'
import { helpWords } from './help-words.ts'
import { Parts } from './parts.tsx'
import { Vote } from './vote.tsx'

function formatDay(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso))
}

interface WordsProps {
  reading: ReadingState
  onRetry: () => void
}

function Words({ reading, onRetry }: WordsProps): JSX.Element | null {
  const { locale, retry } = useTexts()
  const texts = helpWords.use()
  const { article, failed, gone } = reading
  if (failed)
    return (
      <div class="notice" role="alert">
        <p>{gone ? texts.gone : texts.failed}</p>
        {gone ? null : (
          <button type="button" class="primary" onClick={onRetry}>
            {retry}
          </button>
        )}
      </div>
    )
  if (!article) return null
  return (
    <>
      <div class="prose" lang={article.locale} dir="auto">
        <Parts nodes={article.blocks} />
      </div>
      {article.updatedAt ? (
        <p class="fine">{texts.updated(formatDay(article.updatedAt, locale))}</p>
      ) : null}
      {article.url ? (
        <a class="source" href={article.url} target="_blank" rel="noopener noreferrer" dir="ltr">
          {new URL(article.url).hostname}
          <span class="unseen"> {texts.newTab}</span>
        </a>
      ) : null}
      <Vote helped={reading.helped} />
    </>
  )
}

/** One article, from its title to the question whether it helped. */
export function ArticlePage({ reading }: { reading: ReadingState }): JSX.Element {
  const stores = useStores()
  const help = helpOf(stores)
  const texts = helpWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  const words = useRef<HTMLElement>(null)
  const { hit, from, article, failed } = reading
  const isBusy = !article && !failed
  const back = (): void => {
    help.leave()
    showView(stores, from)
  }
  // The button that asks again goes, and must not take the focus with it.
  const retry = (): void => {
    words.current?.focus()
    void help.read(hit, from)
  }
  // While it is being fetched its place is a stop of Tab: nothing then appears behind whoever was
  // quick, and they go on in what came.
  return (
    <article aria-busy={isBusy}>
      <button type="button" class="quiet back" onClick={back}>
        <Icon name="back" />
        {from === 'chat' ? texts.backToChat : texts.backToList}
      </button>
      <h2 ref={ref} id="article" tabIndex={-1} dir="auto" lang={article?.locale}>
        {article?.title ?? hit.title}
      </h2>
      <section class="reading" ref={words} tabIndex={isBusy ? 0 : -1} aria-labelledby="article">
        <Words reading={reading} onRetry={retry} />
      </section>
      <Contact />
    </article>
  )
}
