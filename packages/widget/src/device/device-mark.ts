import type { Client } from '@beckon/core'

/** Whose answers this browser is told of, as far as its page knows. */
export interface DeviceMark {
  endpoint: string
  /** What tells one session from another, and opens none. */
  owner: string
  /** What the gateway knows until it has heard of `endpoint`, which the browser changed. */
  replaces?: string | undefined
}

type Storing = Pick<Client, 'site' | 'platform'>

const keyOf = ({ site }: Storing): string => `beckon.device.${site}`

export const toOwner = (session = ''): string => session.slice(-6)

export function readMark(client: Storing): DeviceMark | undefined {
  try {
    return JSON.parse(client.platform.storage.read(keyOf(client)) ?? '')
  } catch {
    return undefined
  }
}

export function writeMark(client: Storing, mark: DeviceMark): void {
  client.platform.storage.write(keyOf(client), JSON.stringify(mark))
}

export function removeMark(client: Storing): void {
  client.platform.storage.remove(keyOf(client))
}
