import type { GatewayOptions } from '../gateway-options.ts'
import { toOidcOptions } from './access-settings.ts'
import { toMailOptions, toReachTiming } from './mail-settings.ts'
import { toPushOptions } from './push-settings.ts'
import { toS3Options } from './s3-settings.ts'
import type { Settings } from './settings.ts'

/** What a gateway uses of the world, as it was set. */
export function toOutside(
  settings: Settings,
): Pick<GatewayOptions, 's3' | 'mail' | 'push' | 'reach' | 'oidc'> {
  return {
    s3: toS3Options(settings),
    mail: toMailOptions(settings),
    push: toPushOptions(settings),
    oidc: toOidcOptions(settings),
    reach: toReachTiming(settings),
  }
}
