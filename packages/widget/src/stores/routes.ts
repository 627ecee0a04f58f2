import type { Client } from '@beckon/core'
import type { GatewayRequests } from './gateway-requests.ts'

type Route = Parameters<Client['request']>[0]

const ROUTES: Readonly<Record<keyof GatewayRequests, Route>> = {
  'message:send': 'POST /v1/messages',
  'messages:list': 'GET /v1/messages',
  'cases:mine': 'GET /v1/cases/mine',
  'case:end': 'POST /v1/cases/end',
  'case:rate': 'POST /v1/cases/rate',
  'callback:request': 'POST /v1/callbacks',
  'callback:cancel': 'POST /v1/callbacks/cancel',
  'callback:reschedule': 'POST /v1/callbacks/reschedule',
  'callbacks:slots': 'GET /v1/callbacks/slots',
  'callbacks:mine': 'GET /v1/callbacks/mine',
}

function toQuery(input: object): string {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined)
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

export interface RoutedRequest {
  name: keyof GatewayRequests
  input: object
  token: string
}

/** Asks over HTTP what is else asked over the socket. */
export function askByRoute(client: Client, { name, input, token }: RoutedRequest): Promise<never> {
  const route = ROUTES[name]
  return route.startsWith('GET')
    ? client.request(`${route}${toQuery(input)}` as Route, { token })
    : client.request(route, { token, body: input })
}
