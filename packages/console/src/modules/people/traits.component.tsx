import type { Person } from '@beckon/protocol'
import type { JSX } from 'preact'
import { humanize } from '../../ui/humanize.ts'

function toText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What was told about the person, and what of it by a browser only, without what the panel says already. */
export function Traits({ person }: { person: Person }): JSX.Element | null {
  const said = new Set<unknown>([person.name, ...person.identities.map(({ value }) => value)])
  const entries = Object.entries(person.traits).filter(
    ([, value]) => value !== null && value !== '' && !said.has(value),
  )
  if (entries.length === 0) return null
  return (
    <section class="panel-section" aria-labelledby="traits-title">
      <h3 id="traits-title">Details</h3>
      <dl class="traits">
        {entries.map(([key, value]) => (
          <div key={key}>
            <dt>{humanize(key)}</dt>
            <dd dir="auto">
              {toText(value)}
              {person.unverifiedTraits.includes(key) && <small> Unverified</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
