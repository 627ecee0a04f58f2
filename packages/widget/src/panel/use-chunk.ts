import type { ComponentType } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './use-stores.ts'

/** What a chunk that shows something holds. */
export interface ViewModule<Props = object> {
  View: ComponentType<Props>
  /** Fetches what it says, in the language of the panel. */
  load?: ((locale: string) => Promise<unknown>) | undefined
}

/** A chunk that is fetched once, and kept for whoever shows it next. */
export interface Chunk<Props> {
  fetch(): Promise<ViewModule<Props>>
  loaded?: ComponentType<Props>
}

interface ChunkState<Props> {
  View: ComponentType<Props> | undefined
  failed: boolean
  /** Asks for it again. */
  load(): void
}

/**
 * What a chunk shows, once it is here.
 *
 * @param wish changes where somebody wants it once more: it is asked for again then, if it could not be fetched
 */
export function useChunk<Props>(chunk: Chunk<Props>, wish?: number): ChunkState<Props> {
  const { locale } = useTexts()
  const [View, setView] = useState(() => chunk.loaded)
  const [failed, setFailed] = useState(false)

  const load = useCallback(async () => {
    setFailed(false)
    try {
      const module = await chunk.fetch()
      await module.load?.(locale)
      chunk.loaded = module.View
      setView(() => module.View)
    } catch {
      setFailed(true)
    }
  }, [chunk, locale])

  useEffect(() => {
    // It may have come for somebody else since this was drawn.
    if (!View) void load()
  }, [View, load, wish])

  return { View, failed, load }
}
