import type { JSX } from 'preact'
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

function Words({ reading }: { reading: ReadingState }): JSX.Element | null {
  const help = helpOf(useStores())
  const { locale, retry } = useTexts()
  const texts = helpWords.use()
  const { article, failed, gone, hit, from } = reading
  if (failed)
    return (
      <div class="notice" role="alert">
        <p>{gone ? texts.gone : texts.failed}</p>
        {gone ? null : (
          <button type="button" class="primary" onClick={() => void help.read(hit, from)}>
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
  const { hit, from, article } = reading
  const back = (): void => {
    help.leave()
    showView(stores, from)
  }
  return (
    <article aria-busy={!article && !reading.failed}>
      <button type="button" class="quiet back" onClick={back}>
        <Icon name="back" />
        {from === 'chat' ? texts.backToChat : texts.backToList}
      </button>
      <h2 ref={ref} tabIndex={-1} dir="auto" lang={article?.locale}>
        {article?.title ?? hit.title}
      </h2>
      <Words reading={reading} />
      <Contact />
    </article>
  )
}
