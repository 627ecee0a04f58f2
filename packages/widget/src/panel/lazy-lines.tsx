import type { FunctionComponent, JSX } from 'preact'
import type { LinesProps } from '../lines/lines.tsx'
import { createLazyPart } from './lazy-view.tsx'
import { LoadFailed } from './load-failed.tsx'
import { type Chunk, useChunk } from './use-chunk.ts'

/** Most who open the chat look and close it again: what shows messages comes once there may be some. */
const chunk: Chunk<LinesProps> = { fetch: () => import('../lines/lines.tsx') }

/** So that it is there when the first message is. */
export const expectLines = (): void => void chunk.fetch().catch(() => {})

export function LazyLines(props: LinesProps): JSX.Element | null {
  const { View, failed, load } = useChunk(chunk)
  if (View) return <View {...props} />
  return failed ? <LoadFailed load={load} /> : null
}

export const LazyTyping: FunctionComponent = createLazyPart(async () => ({
  View: (await import('../lines/lines.tsx')).TypingLine,
}))

/** Before anything was written there is nothing to do with it. */
export const LazyMore: FunctionComponent = createLazyPart(async () => ({
  View: (await import('../lines/lines.tsx')).MoreMenu,
}))
