import type { JSX } from 'preact'
import { describeStatus } from './describe-status.ts'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

/** What the header says under the company's name: the state of the line, then of those at its end. */
export function Status(): JSX.Element {
  const { connection, session } = useStores().chat
  const texts = useTexts()
  const state = useStore(connection.$connection)
  const config = useStore(session.$config)
  const { away, words } = describeStatus(texts, config ?? {}, Date.now())
  if (state === 'online') {
    return (
      <span class={`status ${away ? 'away' : ''}`} role="status">
        {words}
      </span>
    )
  }
  const known = state === 'offline' ? state : 'connecting'
  const { errors }: { errors: Readonly<Record<string, string>> } = texts
  return (
    <span class={`status ${known}`} role="status">
      {/^(idle|stopped)$/.test(state) ? '' : (errors[state] ?? texts[known])}
    </span>
  )
}
