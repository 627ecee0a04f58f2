import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'

/** What is to go along with the reply. */
export function UploadList({ conversationId }: { conversationId: string }): JSX.Element | null {
  const { uploads } = useDesk()
  const own = useStore(uploads.$uploads).filter((item) => item.conversationId === conversationId)
  if (own.length === 0) return null
  return (
    <ul class="uploads" aria-label="Files to send">
      {own.map(({ key, name, attachment, waits, refused }) => (
        <li key={key} class={refused === null ? '' : 'upload-bad'}>
          <span class="file-name" dir="auto">
            {name}
          </span>
          <span class="quiet" role="status">
            {refused ?? (attachment ? '' : waits ? 'Waits: much was sent of late…' : 'Uploading…')}
          </span>
          <button
            type="button"
            class="link"
            aria-label={`Remove ${name}`}
            onClick={() => uploads.remove(key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
