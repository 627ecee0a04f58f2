import type { OwnCase } from '@beckon/protocol'
import type { JSX } from 'preact'
import { showView } from '../panel/show-view.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { formatDay } from '../texts/format-date.ts'
import { goToSeq } from './go-to-seq.ts'
import { talkWords } from './talk-words.ts'
import { talksCss } from './talks.css.ts'
import { useOwnCases } from './use-own-cases.ts'

export const load: ViewModule['load'] = talkWords.load

function Talk({ item }: { item: OwnCase }): JSX.Element {
  const stores = useStores()
  const panel = useTexts()
  const texts = talkWords.use()
  const day = formatDay(item.updatedAt, panel.locale, Date.now())
  const state = item.status === 'closed' ? texts.ended : item.answered ? texts.answered : texts.open
  const open = ({ currentTarget }: { currentTarget: Element }): void =>
    void goToSeq(stores, currentTarget.getRootNode() as ParentNode & Node, item.firstSeq)
  return (
    <li>
      <button type="button" class={item.unread ? 'talk unread' : 'talk'} onClick={open}>
        <span class="words">
          <strong>
            <bdi>{item.title || panel.conversation}</bdi>
          </strong>
          <span>
            <bdi>{day}</bdi> · {state}
          </span>
        </span>
        {item.unread ? <i class="new" role="img" aria-label={panel.unread(item.unread)} /> : null}
      </button>
    </li>
  )
}

/** What the visitor wrote about before, each where it began; nothing while there is none. */
export function View(): JSX.Element | null {
  const stores = useStores()
  const { earlier } = useTexts()
  const texts = talkWords.use()
  const { cases, more, loadMore } = useOwnCases()
  const ref = useStyles<HTMLElement>(talksCss)

  function begin(): void {
    stores.chat.outbox.$anew.set(cases[0]?.status === 'open')
    showView(stores, 'chat')
  }

  return (
    <section class="talks" ref={ref} hidden={cases.length === 0} aria-label={texts.talks}>
      <h3>{texts.talks}</h3>
      <ul>
        {cases.map((item) => (
          <Talk key={item.id} item={item} />
        ))}
      </ul>
      {more ? (
        <button type="button" class="quiet" onClick={loadMore}>
          {earlier}
        </button>
      ) : null}
      <button type="button" class="quiet" onClick={begin}>
        + {texts.anew}
      </button>
    </section>
  )
}
