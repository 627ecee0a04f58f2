import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { helpOf } from './help-store.ts'
import { helpWords } from './help-words.ts'
import { HitList } from './hit-list.tsx'
import { hitsCss } from './hits.css.ts'

export const load: ViewModule['load'] = helpWords.load

/**
 * Articles that may answer what is being typed. They stand above the composer, which is tied to the
 * bottom of the panel: what is typed stays where it is.
 */
export function View(): JSX.Element {
  const stores = useStores()
  const help = helpOf(stores)
  const texts = helpWords.use()
  const found = useStore(help.$suggested)
  // Whoever talks to somebody has better than articles.
  const isAnswered = useStore(stores.chat.conversation.$messages).some(
    ({ author }) => author.kind === 'agent',
  )
  const hits = isAnswered ? [] : found
  const draft = useStore(stores.$draft)
  const ref = useStyles<HTMLDivElement>(hitsCss)
  useEffect(() => help.suggest(isAnswered ? '' : draft), [help, draft, isAnswered])
  useEffect(() => () => help.suggest(''), [help])
  return (
    <div ref={ref}>
      <p class="unseen" role="status">
        {hits.length > 0 ? texts.suggested(hits.length) : ''}
      </p>
      {hits.length > 0 ? (
        <section class="suggestions" aria-label={texts.suggestions}>
          <div class="head">
            <span aria-hidden="true">{texts.suggestions}</span>
            <button type="button" aria-label={texts.hide} onClick={help.waveAway}>
              <Icon name="close" />
            </button>
          </div>
          <HitList
            hits={hits}
            onRead={(hit) => {
              void help.read(hit, 'chat')
              showView(stores, 'help')
            }}
          />
        </section>
      ) : null}
    </div>
  )
}
