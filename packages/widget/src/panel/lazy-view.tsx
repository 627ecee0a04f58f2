import type { FunctionComponent } from 'preact'
import { type Chunk, useChunk, type ViewModule } from './use-chunk.ts'
import { useTexts } from './use-stores.ts'

/**
 * A view that is a chunk of its own, fetched when it is first shown and kept then, so that it opens at
 * once the next time. Where it cannot be fetched it says so, and can be asked for again.
 */
export function createLazyView(fetch: () => Promise<ViewModule>): FunctionComponent {
  const chunk: Chunk<object> = { fetch }

  return function LazyView() {
    const texts = useTexts()
    const { View, failed, load } = useChunk(chunk)
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

/** A part of a view that is a chunk of its own; nothing is there until it is, and nothing where it never comes. */
export function createLazyPart<Props extends object>(
  fetch: () => Promise<ViewModule<Props>>,
): FunctionComponent<Props> {
  const chunk: Chunk<Props> = { fetch }

  return function LazyPart(props) {
    const { View } = useChunk(chunk)
    return View ? <View {...props} /> : null
  }
}
