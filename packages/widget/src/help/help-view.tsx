import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { ArticlePage } from './article-page.tsx'
import { helpCss } from './help.css.ts'
import { helpOf } from './help-store.ts'
import { helpWords } from './help-words.ts'
import { hitsCss } from './hits.css.ts'
import { SearchPage } from './search-page.tsx'

export const load: ViewModule['load'] = helpWords.load

/** Help is a chunk of its own: who only writes never loads it. */
export function View(): JSX.Element {
  const stores = useStores()
  const { $reading } = helpOf(stores)
  const config = useStore(stores.chat.session.$config)
  const reading = useStore($reading)
  const ref = useStyles<HTMLDivElement>(hitsCss + helpCss)
  const key = reading?.hit.key
  // A page may open what its site has none of.
  useEffect(() => {
    if (config && !config.help) stores.$view.set('home')
  }, [config, stores])
  // Another article begins at its top.
  useEffect(() => ref.current?.scrollTo?.({ top: 0 }), [key, ref])
  return (
    <div class="page help" ref={ref} tabIndex={-1}>
      {reading ? <ArticlePage key={key} reading={reading} /> : <SearchPage />}
    </div>
  )
}
