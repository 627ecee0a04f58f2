import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { createLazyPart } from '../panel/lazy-view.tsx'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { catchFiles } from './catch-files.ts'
import { fileWords } from './file-words.ts'

/** Fetched once somebody wants to send a file, by pressing, dropping or pasting. */
const Tray = createLazyPart(() => import('./file-tray.tsx'))

export const load: ViewModule['load'] = fileWords.load

/** Lets files in, where the site takes any. */
export function View(): JSX.Element {
  const { files } = useStores()
  const texts = fileWords.use()
  const { asked, given, over } = useStore(files.$inbox)
  const attached = useStore(files.$attached)
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const panel = ref.current?.closest<HTMLElement>('.panel')
    return panel ? catchFiles(panel, files) : undefined
  }, [files])
  return (
    <>
      {asked || given[0] || over || attached ? <Tray /> : null}
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
