import type { AttributionOptions } from './attribution.ts'
import type { ObserverOptions } from './observers.ts'

export interface TrackingOptions extends ObserverOptions {
  /** Campaign and referrer of this visit in the context of every event; on where absent. */
  campaign?: boolean | undefined
  /** First and last touch, kept between visits; on where absent. */
  attribution?: boolean | AttributionOptions | undefined
  /** Share of observed events that are recorded, 0 to 1, by visitor and event; 1 where absent. */
  sample?: number | undefined
  /** `flag` puts `bot: true` into the context of what programs do, `drop` records nothing of it; `flag` where absent. */
  bots?: 'flag' | 'drop' | undefined
}
