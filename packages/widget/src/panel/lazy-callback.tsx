import type { ComponentType, JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './use-stores.ts'

/** Kept once loaded, so that the form opens at once the next time. */
let loaded: ComponentType | undefined

/** The callback form is a chunk of its own: most visitors only write. */
export function LazyCallback(): JSX.Element {
  const texts = useTexts()
  const [View, setView] = useState(() => loaded)
  const [failed, setFailed] = useState(false)

  const load = useCallback(() => {
    setFailed(false)
    import('../callback/callback-view.tsx').then(
      ({ CallbackView }) => {
        loaded = CallbackView
        setView(() => CallbackView)
      },
      () => setFailed(true),
    )
  }, [])

  useEffect(() => {
    if (!loaded) load()
  }, [load])

  if (View) return <View />
  return (
    <div class="page" aria-busy={!failed}>
      {failed ? (
        <div class="notice" role="alert">
          <p>{texts.errors.fallback}</p>
          <button type="button" class="primary" onClick={load}>
            {texts.retry}
          </button>
        </div>
      ) : null}
    </div>
  )
}
