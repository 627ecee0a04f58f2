import type { StoredEvent } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Ago } from '../../ui/ago.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { formatClock, formatDay } from '../../ui/time.ts'
import { describeEvent } from './describe-event.ts'
import { groupVisits, type PageStay, type Visit } from './visits.models.ts'

/** A path reads from left to right whatever the language. */
function Detail({ text }: { text: string }): JSX.Element {
  return (
    <span class="quiet act-detail">
      <bdi dir="ltr">{text}</bdi>
    </span>
  )
}

function Act({ event }: { event: StoredEvent }): JSX.Element {
  const { icon, verb, object, detail } = describeEvent(event)
  return (
    <li class="act">
      <Icon name={icon} />
      <span class="act-words">
        {verb} {object && <q dir="auto">{object}</q>}
        {detail && <Detail text={detail} />}
      </span>
      <span class="act-time">
        <Ago at={event.timestamp} short />
      </span>
    </li>
  )
}

function Stay({ stay }: { stay: PageStay }): JSX.Element {
  return (
    <li class="stay">
      <div class="stay-head">
        <Icon name="page" />
        <span class="act-words">
          <strong dir="auto">{stay.title || stay.path || 'Elsewhere'}</strong>
          {stay.title && stay.path && <Detail text={stay.path} />}
        </span>
        <span class="act-time">
          <Ago at={stay.at} short />
        </span>
      </div>
      {stay.events.length > 0 && (
        <ol class="acts">
          {stay.events.map((event) => (
            <Act key={event.messageId} event={event} />
          ))}
        </ol>
      )}
    </li>
  )
}

function VisitBlock({ visit }: { visit: Visit }): JSX.Element {
  const now = useStore(useDesk().$now)
  const count = visit.pages.length
  return (
    <section class="visit">
      <h4>
        {formatDay(visit.startedAt, now)}, {formatClock(visit.startedAt)}
        <span class="quiet">
          {count} {count === 1 ? 'page' : 'pages'}
        </span>
      </h4>
      {visit.source && <p class="quiet visit-source">From {visit.source}</p>}
      <ol class="stays">
        {visit.pages.map((stay) => (
          <Stay key={stay.key} stay={stay} />
        ))}
      </ol>
    </section>
  )
}

/** What the person did on the site, live, newest first. */
export function Activity({ events }: { events: readonly StoredEvent[] }): JSX.Element {
  const visits = useMemo(() => groupVisits(events), [events])
  return (
    <section class="panel-section" aria-labelledby="activity-title">
      <h3 id="activity-title">Activity</h3>
      {visits.length === 0 && (
        <p class="quiet">Pages and clicks appear here once this person agrees to it.</p>
      )}
      {visits.map((visit) => (
        <VisitBlock key={visit.key} visit={visit} />
      ))}
    </section>
  )
}
