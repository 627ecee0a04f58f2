import type { CaseStatus } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { CaseRow } from './case-row.component.tsx'

const FILTERS: readonly CaseStatus[] = ['open', 'closed']

function Filter(): JSX.Element {
  const { cases } = useDesk()
  const filter = useStore(cases.$filter)
  return (
    <fieldset class="segments">
      <legend class="unseen">Show cases</legend>
      {FILTERS.map((status) => (
        <button
          type="button"
          key={status}
          aria-pressed={status === filter}
          onClick={() => cases.$filter.set(status)}
        >
          {status === 'open' ? 'Open' : 'Closed'}
        </button>
      ))}
    </fieldset>
  )
}

function Nothing({ status }: { status: CaseStatus }): JSX.Element {
  return (
    <div class="nothing">
      <Icon name={status === 'open' ? 'check' : 'inbox'} />
      <p>{status === 'open' ? 'Nothing is waiting.' : 'No case was closed yet.'}</p>
      <p class="quiet">
        {status === 'open'
          ? 'New conversations appear here by themselves.'
          : 'Close a case once it is answered; a new message opens the next one.'}
      </p>
    </div>
  )
}

/** The cases of the chosen status, newest first. */
export function CaseList({ openId }: { openId: string | null }): JSX.Element {
  const { cases, failures } = useDesk()
  const list = useStore(cases.$list)
  const more = useStore(cases.$more)
  const filter = useStore(cases.$filter)
  return (
    <section class="list" aria-labelledby="list-title">
      <header class="list-head">
        <h1 id="list-title">Inbox</h1>
        <Filter />
      </header>
      {more === null && <p class="loading" role="status" aria-label="Loading cases" />}
      {more !== null && list.length === 0 && <Nothing status={filter} />}
      <ul class="cases" aria-label="Cases">
        {list.map((item) => (
          <CaseRow key={item.id} item={item} isOpen={item.conversationId === openId} />
        ))}
      </ul>
      {more && (
        <button
          type="button"
          class="button list-more"
          onClick={() => failures.watch(cases.loadMore())}
        >
          Show older
        </button>
      )}
    </section>
  )
}
