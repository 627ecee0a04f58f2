import type { Client } from '@beckon/core'
import type { BeckonError, VisitorNotices, VisitorRequests, VisitorSignals } from '@beckon/protocol'

/** One notice of the gateway, with its name. */
export type Notice = {
  [Name in keyof VisitorNotices]: { name: Name; body: VisitorNotices[Name] }
}[keyof VisitorNotices]

/** How long an answer may take before it counts as lost. */
export const ACK_TIMEOUT = 8000

export interface LinkHandlers {
  onUp(): void
  onNotice(notice: Notice): void
  /** Once, whoever ended it; with an error where the gateway refused. */
  onDown(error?: BeckonError): void
}

export interface LinkAddress {
  /** Origin of the gateway. */
  host: string
  /** The visitor session. */
  token: string
  platform: Client['platform']
}

/**
 * One connection to `/visitor`, from opening to its end; it never comes back by itself.
 * Each transport is one of these, so that reconnecting and resending exist only once.
 */
export interface Link {
  /** @throws BeckonError the gateway's, or `network/unreachable` where no answer came */
  request<Name extends keyof VisitorRequests>(
    name: Name,
    input: VisitorRequests[Name]['input'],
  ): Promise<VisitorRequests[Name]['output']>
  signal<Name extends keyof VisitorSignals>(name: Name, input: VisitorSignals[Name]): void
  close(): void
}

export type OpenLink = (address: LinkAddress, handlers: LinkHandlers) => Link
