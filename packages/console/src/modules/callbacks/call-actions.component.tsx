import type { Callback, CallbackStatus } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'

const WORDS: Readonly<Record<CallbackStatus, string>> = {
  requested: 'To call',
  done: 'Done',
  cancelled: 'Cancelled',
}

export function CallStatus({ callback }: { callback: Callback }): JSX.Element {
  const tone = { requested: 'badge-wait', done: 'badge-good', cancelled: '' }[callback.status]
  return <span class={`badge ${tone}`}>{WORDS[callback.status]}</span>
}

/** What can be done about a request for a call. */
export function CallActions({ callback }: { callback: Callback }): JSX.Element {
  const { callbacks, failures } = useDesk()
  const set = (status: CallbackStatus) => (): void =>
    failures.watch(callbacks.setStatus(callback.id, status))
  if (callback.status !== 'requested') {
    return (
      <button type="button" class="button button-quiet" onClick={set('requested')}>
        Put back
      </button>
    )
  }
  return (
    <>
      <button type="button" class="button" onClick={set('done')}>
        Mark done
      </button>
      <button type="button" class="button button-quiet" onClick={set('cancelled')}>
        Cancel
      </button>
    </>
  )
}
