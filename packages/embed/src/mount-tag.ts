import type { Chunks } from './chunks.ts'
import type { BeckonGlobal } from './create-global.ts'
import { mount } from './mount.ts'
import type { TagOptions } from './read-attributes.ts'

/** The same chunks as the script tag's, cut and named by the bundler of the site. */
const CHUNKS: Chunks = {
  core: () => import('./start-core.ts'),
  panel: () => import('./panel-chunk.ts'),
  tracking: () => import('@beckon/tracking'),
}

/**
 * What the script tag does, for those who bundle it themselves: shows the launcher, sets
 * `window.beckon`, runs calls queued in `beckon.q`, and fetches everything else when it is
 * needed. A site that is mounted already is returned as it is. Call it in a browser only.
 *
 * @example
 * import { mountTag } from '@beckon/embed'
 * const beckon = mountTag({ site: 'pk_…', host: 'https://beckon.example.com' })
 * await beckon.open('callback')
 */
export function mountTag(options: TagOptions): BeckonGlobal {
  return mount(options, CHUNKS)
}
