import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PickerProps } from '../emoji/picker.tsx'
import { catchFiles } from '../files/catch-files.ts'
import { Icon } from './icon.tsx'
import { createLazyPart, type Wished } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

const Tray = createLazyPart<Wished>(() => import('../files/file-tray.tsx'))
const Picker = createLazyPart<PickerProps>(() => import('../emoji/picker.tsx'))

/**
 * What can go along with words: files, where the site takes any, and emoji, where the keyboard has none. What
 * is behind each is fetched once somebody opens it.
 */
export function Doors({ field }: Pick<PickerProps, 'field'>): JSX.Element {
  const { chat, files } = useStores()
  const texts = useTexts()
  const takesFiles = useStore(chat.session.$config)?.files !== undefined
  const { wish } = useStore(files.$inbox)
  const [picking, setPicking] = useState(false)

  useEffect(() => {
    const panel = field.current?.closest<HTMLElement>('.panel')
    return takesFiles && panel ? catchFiles(panel, files) : undefined
  }, [takesFiles, field, files])

  return (
    <>
      {wish ? <Tray wish={wish} /> : null}
      {takesFiles ? (
        <button
          type="button"
          class="tool"
          aria-label={texts.attach}
          onClick={() => files.$inbox.set({ ...files.$inbox.get(), asked: true, wish: wish + 1 })}
        >
          <Icon name="clip" />
        </button>
      ) : null}
      {/* A finger on glass comes with a keyboard that has emoji. */}
      {window.matchMedia('(pointer:coarse)').matches ? null : (
        <button
          type="button"
          class="tool"
          aria-label={texts.emoji}
          aria-haspopup="dialog"
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          <Icon name="smile" />
        </button>
      )}
      {picking ? <Picker field={field} setOpen={setPicking} /> : null}
    </>
  )
}
