import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { describeDelivery } from './describe-delivery.ts'
import type { Bubble } from './timeline.models.ts'

/** Whether the last of some answers left on another channel too, once that was decided. */
export function DeliveryNote({ bubbles }: { bubbles: readonly Bubble[] }): JSX.Element | null {
  const { person, thread } = useDesk()
  const deliveries = useStore(person.$watched)?.person.deliveries
  const messages = useStore(thread.$thread)?.messages
  const last = messages?.findLast(({ clientId }) => bubbles.some(({ id }) => id === clientId))
  const delivery = last && deliveries?.find(({ messageId }) => messageId === last.id)
  return delivery ? <span>{describeDelivery(delivery)}</span> : null
}
