import type { ComponentType, FunctionComponent } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './use-stores.ts'

/** What the chunk of a view holds. */
export interface ViewModule {
  View: ComponentType
  /** Fetches what it says, in the language of the panel. */
  load?(locale: string): Promise<void>
}

/**
 * A view that is a chunk of its own, fetched when it is first shown and kept then, so that it opens at
 * once the next time. Where it cannot be fetched it says so, and can be asked for again.
 */
export function createLazyView(fetch: () => Promise<ViewModule>): FunctionComponent {
  let loaded: ComponentType | undefined

  return function LazyView() {
    const texts = useTexts()
    const { locale } = texts
    const [View, setView] = useState(() => loaded)
    const [failed, setFailed] = useState(false)

    const load = useCallback(async () => {
      setFailed(false)
      try {
        const module = await fetch()
        await module.load?.(locale)
        loaded = module.View
        setView(() => loaded)
      } catch {
        setFailed(true)
      }
    }, [locale])

    useEffect(() => {
      if (!loaded) void load()
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
}
