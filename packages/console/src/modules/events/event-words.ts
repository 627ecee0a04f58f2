import type { IconName } from '../../ui/icon.component.tsx'

/** An event as the console tells it. */
export interface EventWords {
  readonly icon: IconName
  /** What the person did, e.g. `Clicked`. */
  readonly verb: string
  /** What with, e.g. the text of a button; empty where the verb says it all. */
  readonly object: string
  /** The smaller print; empty where there is none. */
  readonly detail: string
}
