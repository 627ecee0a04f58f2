import type { Identity } from '@beckon/protocol'
import type { JSX } from 'preact'
import { Icon, type IconName } from '../../ui/icon.component.tsx'

const KINDS: Readonly<Record<Identity['kind'], { icon: IconName; label: string }>> = {
  user_id: { icon: 'person', label: 'User id' },
  email: { icon: 'mail', label: 'E-mail' },
  phone: { icon: 'phone', label: 'Phone' },
  anonymous_id: { icon: 'device', label: 'Browser' },
}
const ORDER = Object.keys(KINDS)

function Value({ kind, value }: Identity): JSX.Element {
  if (kind === 'email') return <a href={`mailto:${value}`}>{value}</a>
  if (kind === 'phone') return <a href={`tel:${value}`}>{value}</a>
  return <span>{value}</span>
}

/** What the person is known by, and which of it is more than their own word. */
export function Identities({ identities }: { identities: readonly Identity[] }): JSX.Element {
  const sorted = [...identities].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return (
    <ul class="identities">
      {sorted.map((identity) => {
        const { icon, label } = KINDS[identity.kind]
        return (
          <li key={`${identity.kind} ${identity.value}`} title={label} class={identity.kind}>
            <Icon name={icon} />
            <span class="identity-value" dir="ltr">
              <Value {...identity} />
            </span>
            {identity.kind !== 'anonymous_id' && (
              <span class={`badge ${identity.verified ? 'badge-good' : ''}`}>
                {identity.verified ? 'Verified' : 'Unverified'}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
