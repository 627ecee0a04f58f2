import type { Callback } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { hrefOf } from '../../route.store.ts'
import { Ago } from '../../ui/ago.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { Avatar } from '../people/avatar.component.tsx'
import { CallActions, CallStatus } from './call-actions.component.tsx'
import { describeWhen, sortCalls } from './callbacks.models.ts'

function CallRow({ callback }: { callback: Callback }): JSX.Element {
  const when = describeWhen(callback, useStore(useDesk().$now))
  const name = callback.name ?? callback.personName
  const href = hrefOf({ view: 'inbox', conversationId: callback.conversationId })
  return (
    <li class={`call call-${callback.status}`}>
      <Avatar personId={callback.personId} name={name} />
      <div class="call-who">
        <a class="call-name" href={href} dir="auto">
          {name}
        </a>
        <a class="call-number" href={`tel:${callback.phone}`} dir="ltr">
          {callback.phoneText ?? callback.phone}
        </a>
      </div>
      <div class="call-what">
        <p class={when.isLate ? 'late' : 'call-when'}>
          {when.words}
          {when.isLate && ' · late'}
          {callback.status === 'requested' &&
            callback.place !== null &&
            ` · number ${callback.place}`}
        </p>
        {callback.note && (
          <p class="call-note" dir="auto">
            {callback.note}
          </p>
        )}
        <p class="quiet">
          Asked <Ago at={callback.createdAt} />
        </p>
      </div>
      <div class="call-actions">
        {callback.status !== 'requested' && <CallStatus callback={callback} />}
        <CallActions callback={callback} />
        <a class="icon-button" href={href} aria-label="Open the conversation">
          <Icon name="chat" />
        </a>
      </div>
    </li>
  )
}

function Calls({ title, calls }: { title: string; calls: readonly Callback[] }): JSX.Element {
  return (
    <section>
      <h2>
        {title} <span class="quiet">{calls.length}</span>
      </h2>
      <ul class="calls" aria-label={title}>
        {calls.map((callback) => (
          <CallRow key={callback.id} callback={callback} />
        ))}
      </ul>
    </section>
  )
}

function NoCalls(): JSX.Element {
  return (
    <div class="nothing">
      <Icon name="phone" />
      <p>Nobody waits for a call.</p>
      <p class="quiet">Visitors ask for one in the chat. The request shows here at once.</p>
    </div>
  )
}

/** Everybody who asked to be called. */
export function CallsPage(): JSX.Element {
  const callbacks = useStore(useDesk().callbacks.$callbacks)
  const { waiting, finished } = sortCalls(callbacks ?? [])
  return (
    <main class="calls-page">
      <h1>Calls</h1>
      {callbacks === null && <p class="loading" role="status" aria-label="Loading calls" />}
      {callbacks !== null && waiting.length === 0 && <NoCalls />}
      {waiting.length > 0 && <Calls title="To call" calls={waiting} />}
      {finished.length > 0 && <Calls title="Finished" calls={finished} />}
    </main>
  )
}
