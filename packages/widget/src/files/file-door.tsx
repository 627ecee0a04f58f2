import type { ComponentType, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { catchFiles } from './catch-files.ts'
import { fileWords } from './file-words.ts'

export const load: ViewModule['load'] = fileWords.load

/** Fetched once somebody wants to send a file, by pressing, dropping or pasting; again where that failed. */
function useTray(wanted: unknown): ComponentType | undefined {
  const { locale } = useTexts()
  const [tray, setTray] = useState<{ View: ComponentType }>()
  useEffect(() => {
    if (!wanted || tray) return
    import('./file-tray.tsx').then(
      async ({ View }) => {
        await fileWords.load(locale)
        setTray({ View })
      },
      () => {},
    )
  }, [wanted, tray, locale])
  return tray?.View
}

/** Lets files in, where the site takes any. */
export function View(): JSX.Element {
  const { files } = useStores()
  const texts = fileWords.use()
  const { asked, given, over } = useStore(files.$inbox)
  const attached = useStore(files.$attached)
  const ref = useRef<HTMLButtonElement>(null)
  const Tray = useTray(asked || given.length || over || attached)
  useEffect(() => {
    const panel = ref.current?.closest<HTMLElement>('.panel')
    return panel ? catchFiles(panel, files) : undefined
  }, [files])
  return (
    <>
      {Tray ? <Tray /> : null}
      <button
        ref={ref}
        type="button"
        class="tool clip"
        aria-label={texts.attach}
        onClick={() => files.$inbox.set({ ...files.$inbox.get(), asked: asked + 1 })}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M20 11.5l-8.3 8.2a5.3 5.3 0 01-7.5-7.5l8.5-8.4a3.5 3.5 0 015 5l-8.4 8.4a1.8 1.8 0 01-2.5-2.5l7.7-7.7" />
        </svg>
      </button>
    </>
  )
}
