import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { readHue, readInitials } from './avatar.models.ts'

interface AvatarProps {
  personId: string
  name: string
  size?: 'small' | 'large' | undefined
}

/** Initials, and a dot while the person is on the site. */
export function Avatar({ personId, name, size }: AvatarProps): JSX.Element {
  const online = useStore(useDesk().presence.$online)[personId]
  return (
    <span class={`avatar hue-${readHue(personId)} ${size ? `avatar-${size}` : ''}`}>
      <span aria-hidden="true">{readInitials(name)}</span>
      {online && <span class="presence" role="img" aria-label="Online" />}
    </span>
  )
}
