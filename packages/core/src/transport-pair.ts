import { createMemoryGateway, type MemoryGateway } from './memory-gateway.ts'
import {
  createMemoryPlatform,
  type MemoryPlatform,
  type MemoryPlatformOptions,
} from './memory-platform.ts'

export interface TransportPair {
  platform: MemoryPlatform
  gateway: MemoryGateway
}

/**
 * A page and a gateway that talk without a network.
 *
 * @param site public key the gateway knows, `pk_test` where absent
 * @example
 * const { platform, gateway } = createTransportPair()
 * const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
 * await beckon.consent('granted')
 * await beckon.track('Signed Up')
 * await platform.advance(2000)
 * gateway.events[0]?.event // 'Signed Up'
 */
export function createTransportPair(
  site?: string,
  options?: Omit<MemoryPlatformOptions, 'handle'>,
): TransportPair {
  const gateway = createMemoryGateway(site)
  return { gateway, platform: createMemoryPlatform({ ...options, handle: gateway.handle }) }
}
