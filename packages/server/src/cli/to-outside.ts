import type { GatewayOptions } from '../gateway-options.ts'
import { toOidcOptions } from './access-settings.ts'
import { toMailOptions, toReachTiming } from './mail-settings.ts'
import { toMessengersOptions } from './messenger-settings.ts'
import { toPushOptions } from './push-settings.ts'
import { toS3Options } from './s3-settings.ts'
import type { Settings } from './settings.ts'
import { toTracingOptions } from './trace-settings.ts'

/** Seconds in which proxies notice that a gateway goes; where there is none beside it, nobody can go elsewhere. */
const DRAIN = 5

/** Milliseconds that it goes on when it is told to stop. */
export const toDrain = ({ drain, database }: Settings): number =>
  (drain ?? (database === undefined ? 0 : DRAIN)) * 1000

/** What a gateway uses of the world, as it was set. */
export function toOutside(
  settings: Settings,
): Pick<
  GatewayOptions,
  's3' | 'mail' | 'push' | 'messengers' | 'reach' | 'oidc' | 'drain' | 'tracing'
> {
  return {
    s3: toS3Options(settings),
    mail: toMailOptions(settings),
    push: toPushOptions(settings),
    messengers: toMessengersOptions(settings),
    oidc: toOidcOptions(settings),
    reach: toReachTiming(settings),
    drain: toDrain(settings),
    tracing: toTracingOptions(settings),
  }
}
