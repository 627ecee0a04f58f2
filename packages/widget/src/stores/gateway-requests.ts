import type { VisitorRequests } from '@beckon/protocol'

/** What can be asked with or without a socket. */
export type GatewayRequests = Omit<VisitorRequests, 'message:read'>
