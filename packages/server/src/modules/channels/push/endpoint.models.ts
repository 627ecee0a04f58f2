/** The push services of the browsers there are. */
const KNOWN: readonly string[] = [
  'fcm.googleapis.com',
  'web.push.apple.com',
  '*.push.services.mozilla.com',
  '*.notify.windows.com',
]

/** Bytes of the longest address: it has to be found by an index. Those of browsers have a few hundred. */
const LONGEST = 2000

function isNamed(host: string, name: string): boolean {
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
}

/** Why something may be sent there: it is a browser's own service, or the owner named it. */
export type EndpointKind = 'known' | 'named'

/**
 * Whether notifications are sent to an address, which came from a visitor: only to push services, for the
 * gateway is no way to ask other machines.
 *
 * @param services origins that the owner named
 */
export function judgeEndpoint(
  endpoint: string,
  services: readonly string[],
): EndpointKind | undefined {
  if (Buffer.byteLength(endpoint) > LONGEST || !URL.canParse(endpoint)) return undefined
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint)
  if (username || password) return undefined
  if (services.includes(origin)) return 'named'
  if (protocol !== 'https:' || port !== '') return undefined
  return KNOWN.some((name) => isNamed(hostname, name)) ? 'known' : undefined
}
