import type { Callback } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { CallActions, CallStatus } from './call-actions.component.tsx'
import { describeWhen } from './callbacks.models.ts'

/** A request for a call, in the thread at the time it was made. */
export function CallbackCard({ callback }: { callback: Callback }): JSX.Element {
  const when = describeWhen(callback, useStore(useDesk().$now))
  return (
    <article class={`call-card call-${callback.status}`} aria-label="Request for a call">
      <span class="call-icon">
        <Icon name="phone" />
      </span>
      <div class="call-body">
        <p class="call-line">
          <a class="call-number" href={`tel:${callback.phone}`} dir="ltr">
            {callback.phoneText ?? callback.phone}
          </a>
          <CallStatus callback={callback} />
        </p>
        <p class={`quiet ${when.isLate ? 'late' : ''}`}>
          {callback.name && (
            <>
              <bdi>{callback.name}</bdi> ·{' '}
            </>
          )}
          {when.words}
        </p>
        {callback.note && (
          <p class="call-note" dir="auto">
            {callback.note}
          </p>
        )}
        <p class="call-actions">
          <CallActions callback={callback} />
        </p>
      </div>
    </article>
  )
}
