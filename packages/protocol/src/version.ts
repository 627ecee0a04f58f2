/** The protocol this package speaks; both sides name theirs in the handshake. */
export const PROTOCOL_VERSION = 1

/** The oldest protocol a gateway of this version still answers. */
export const MIN_PROTOCOL_VERSION = 1
