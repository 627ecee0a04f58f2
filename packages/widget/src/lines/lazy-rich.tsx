import type { FunctionComponent } from 'preact'
import { createLazyPart } from '../panel/lazy-view.tsx'
import type { RichProps } from '../rich/rich-props.ts'

/** What a message asks; fetched when the first one that asks is shown. */
export const LazyRich: FunctionComponent<RichProps> = createLazyPart<RichProps>(
  () => import('../rich/rich-view.tsx'),
)
