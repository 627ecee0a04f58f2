import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'

/** Opens the browser's dialog for files. */
export function AttachButton({ conversationId }: { conversationId: string }): JSX.Element {
  const { uploads, agent } = useDesk()
  const ref = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={ref}
        type="file"
        multiple
        hidden
        accept={agent.site.files?.types.join()}
        onChange={({ currentTarget: input }) => {
          uploads.add(conversationId, [...(input.files ?? [])])
          // Else the same file could not be chosen again.
          input.value = ''
        }}
      />
      <button
        type="button"
        class="button attach"
        aria-label="Attach files"
        title="Attach files"
        onClick={() => ref.current?.click()}
      >
        <Icon name="clip" />
      </button>
    </>
  )
}
