export { createGateway, type Gateway } from './gateway.ts'
export type { GatewayOptions } from './gateway-options.ts'
