import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { describeVia } from './describe-delivery.ts'
import type { Bubble } from './timeline.models.ts'

/** Where the visitor wrote the last of some messages, if that was not in the chat. */
export function ViaNote({ bubbles }: { bubbles: readonly Bubble[] }): JSX.Element | null {
  const messages = useStore(useDesk().thread.$thread)?.messages
  const last = messages?.findLast(({ clientId }) => bubbles.some(({ id }) => id === clientId))
  return last?.via ? <span>{describeVia(last.via)}</span> : null
}
