import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { hashWithKey } from './hash-text.ts'

/** An address in the one form it is compared in. */
function normalizeAddress(address: string): string {
  return parsePhoneNumberFromString(address)?.number ?? address.trim().toLowerCase()
}

/** What an e-mail address or phone number is known by where it must not lie open. */
export function hashAddress(secret: string, address: string): string {
  return hashWithKey(secret, JSON.stringify(['address', normalizeAddress(address)]))
}
