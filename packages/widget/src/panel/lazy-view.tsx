import type { FunctionComponent } from 'preact'
import { LoadFailed } from './load-failed.tsx'
import { type Chunk, useChunk, type ViewModule } from './use-chunk.ts'

/**
 * A view that is a chunk of its own, fetched when it is first shown and kept then, so that it opens at
 * once the next time. Where it cannot be fetched it says so, and can be asked for again.
 */
export function createLazyView(fetch: () => Promise<ViewModule>): FunctionComponent {
  const chunk: Chunk<object> = { fetch }

  return function LazyView() {
    const { View, failed, load } = useChunk(chunk)
    if (View) return <View />
    return (
      <div class="page" aria-busy={!failed}>
        {failed ? <LoadFailed load={load} /> : null}
      </div>
    )
  }
}

export interface Wished {
  /** Raised whenever it is wanted once more. */
  wish?: number
}

/** A part of a view that is a chunk of its own; nothing is there until it is, and nothing where it never comes. */
export function createLazyPart<Props extends object>(
  fetch: () => Promise<ViewModule<Props>>,
): FunctionComponent<Props> {
  const chunk: Chunk<Props> = { fetch }

  return function LazyPart(props: Props & Wished) {
    const { View } = useChunk(chunk, props.wish)
    return View ? <View {...props} /> : null
  }
}
