import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'

/** The agent's picture, which visitors see beside what they write; a click chooses another. */
export function FacePicker(): JSX.Element {
  const { agent, face, failures } = useDesk()
  const address = useStore(face.$face)
  const field = useRef<HTMLInputElement>(null)
  const [letter = ''] = agent.name.trim()

  function choose(): void {
    const [file] = field.current?.files ?? []
    if (field.current) field.current.value = ''
    if (file) failures.watch(face.choose(file))
  }

  return (
    <div class="face">
      <button
        type="button"
        class="rail-entry"
        title="Visitors see your picture beside what you write"
        onClick={() => field.current?.click()}
      >
        {address ? (
          <img class="face-picture" src={`/${address}`} alt="" />
        ) : (
          <span class="face-picture" aria-hidden="true">
            {letter.toUpperCase()}
          </span>
        )}
        <span class="rail-name">Your picture</span>
      </button>
      {address ? (
        <button
          type="button"
          class="face-remove"
          aria-label="Remove your picture"
          title="Remove your picture"
          onClick={() => failures.watch(face.remove())}
        >
          <Icon name="close" />
        </button>
      ) : null}
      <input ref={field} type="file" accept="image/*" hidden onChange={choose} />
    </div>
  )
}
