import type { AuditEntry } from '@beckon/protocol'
import type { JSX } from 'preact'
import { ExactTime } from '../../ui/exact-time.component.tsx'
import { describeDeed } from './describe-deed.ts'
import { type Names, nameDoer, nameTarget } from './name-people.ts'

interface TrailEntryProps {
  entry: AuditEntry
  names: Names
}

/** Who did what, and from where. */
export function TrailEntry({ entry, names }: TrailEntryProps): JSX.Element {
  const whom = nameTarget(entry, names)
  const [first = '', ...rest] = describeDeed(entry).split('{whom}')
  const { network, details } = entry
  const where = [network && `from ${network}`, details['device']].filter(Boolean)
  return (
    <li class="deed">
      <ExactTime at={entry.at} />
      <div>
        <p>
          {/* English, whichever way the page runs. */}
          <bdi dir="ltr">
            <strong>
              <bdi>{nameDoer(entry)}</bdi>
            </strong>{' '}
            {first}
            {rest.map((words, index) => (
              <span key={`${index}${words}`}>
                <bdi>{whom}</bdi>
                {words}
              </span>
            ))}
          </bdi>
        </p>
        {where.length > 0 && (
          <p class="quiet">
            <bdi dir="ltr">{where.join(' · ')}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}
