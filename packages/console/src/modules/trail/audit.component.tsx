import type { AgentProfile } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Refusal } from '../../ui/field.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { formatDay } from '../../ui/time.ts'
import type { Names } from './name-people.ts'
import { splitDays, type TrailDay } from './trail.models.ts'
import { TrailEntry } from './trail-entry.component.tsx'
import { useTrail } from './use-trail.ts'

function Day({ day, names }: { day: TrailDay; names: Names }): JSX.Element {
  const title = formatDay(day.at, useStore(useDesk().$now))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ol class="deeds">
        {day.entries.map((entry) => (
          <TrailEntry key={entry.id} {...{ entry, names }} />
        ))}
      </ol>
    </section>
  )
}

function Nothing(): JSX.Element {
  return (
    <div class="nothing">
      <Icon name="shield" />
      <p>Nothing is written down yet.</p>
      <p class="quiet">Sign-ins, and what is changed about the team and the site, show here.</p>
    </div>
  )
}

/** Who did what, the newest first. */
export function Audit({ members }: { members: readonly AgentProfile[] }): JSX.Element {
  const { entries, hasMore, busy, refusal, read } = useTrail()
  const names: Names = new Map(members.map(({ id, name }) => [id, name]))
  const list = useRef<HTMLDivElement>(null)
  /** How many there were when more were asked for: the focus goes to the first after them. */
  const [before, setBefore] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (before === null || entries === null || entries.length === before) return
    list.current?.querySelectorAll<HTMLElement>('.exact > button')[before]?.focus()
    setBefore(null)
  }, [before, entries])
  const more = (): void => {
    setBefore(entries?.length ?? null)
    void read()
  }
  const isFirst = entries === null
  return (
    <div ref={list} class="audit" aria-busy={busy}>
      {isFirst && busy && <p class="loading" role="status" aria-label="Loading the audit" />}
      {entries?.length === 0 && <Nothing />}
      {splitDays(entries ?? []).map((day) => (
        <Day key={day.at} {...{ day, names }} />
      ))}
      <Refusal text={refusal} />
      {(hasMore || (isFirst && refusal !== null)) && (
        <button type="button" class="button" aria-disabled={busy} onClick={more}>
          {isFirst ? 'Try again' : 'More'}
        </button>
      )}
    </div>
  )
}
