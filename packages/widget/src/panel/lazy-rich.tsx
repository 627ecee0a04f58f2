import type { FunctionComponent } from 'preact'
import type { RichProps } from '../rich/rich-props.ts'
import { createLazyPart } from './lazy-view.tsx'

/** What a message asks; fetched when the first one that asks is shown. */
export const LazyRich: FunctionComponent<RichProps> = createLazyPart<RichProps>(
  () => import('../rich/rich-view.tsx'),
)
