import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { CopyButton } from '../../ui/copy-button.component.tsx'
import { formatAppointment, formatExact } from '../../ui/time.ts'
import type { NewLink } from './team.api.ts'

interface LoginCardProps {
  link: NewLink
  /** Whose it is. */
  name: string
  onDone: () => void
}

/** A login link, which is shown only now: the gateway itself keeps no more than its hash. */
export function LoginCard({ link, name, onDone }: LoginCardProps): JSX.Element {
  const now = useStore(useDesk().$now)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [link])
  const { token, expiresAt } = link
  const address = new URL(`/console/#login=${token}`, location.href).href
  return (
    <fieldset class="login-card" aria-labelledby={id}>
      <p id={id}>
        <strong>
          <bdi dir="ltr">
            Login link for <bdi>{name}</bdi>
          </bdi>
        </strong>
      </p>
      <p class="quiet">
        Send it to them by a way you trust. It signs in once, is shown only now, and is good until{' '}
        <time dateTime={expiresAt} title={formatExact(expiresAt)}>
          {formatAppointment(expiresAt, now).replace(/^on /, '')}
        </time>
        .
      </p>
      <input
        ref={field}
        class="login-address"
        readOnly
        dir="ltr"
        value={address}
        aria-label={`Login link for ${name}`}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="form-row">
        <CopyButton text={address} name="the link" onRefused={() => field.current?.focus()} />
        <button type="button" class="button button-quiet" onClick={onDone}>
          Done
        </button>
      </div>
    </fieldset>
  )
}
