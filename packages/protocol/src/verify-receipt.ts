import { stateAddress, stateReceipt, stateSubject } from './receipt-statement.ts'
import type { PublicKeys, SignedReceipt } from './signed-receipt.ts'

/** What is wrong with a receipt, or with its place in the chain. */
export type ReceiptFault =
  | 'hash'
  | 'signature'
  | 'key'
  | 'subject'
  | 'address'
  | 'notice'
  | 'seq'
  | 'prev'

export type Verdict = { ok: true } | { ok: false; fault: ReceiptFault }

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Only the one way to write these bytes: the last letter has bits that mean nothing. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/')
  const binary = atob(plain)
  if (btoa(binary).replace(/=+$/, '') !== plain) throw new TypeError('Not base64url')
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/**
 * Checks a signature of the gateway over a hash.
 *
 * @returns the fault, or undefined where it holds
 */
export async function findSignatureFault(
  { kid, hash, signature }: Pick<SignedReceipt, 'kid' | 'hash' | 'signature'>,
  { keys }: PublicKeys,
): Promise<'key' | 'signature' | undefined> {
  const key = keys.find((candidate) => candidate.kid === kid)
  if (key === undefined) return 'key'
  try {
    const { kty, crv, x } = key
    const algorithm = { name: 'Ed25519' }
    const imported = await crypto.subtle.importKey('jwk', { kty, crv, x }, algorithm, false, [
      'verify',
    ])
    const bytes = new TextEncoder().encode(hash)
    const holds = await crypto.subtle.verify(algorithm, imported, decode(signature), bytes)
    return holds ? undefined : 'signature'
  } catch {
    return 'signature'
  }
}

/** What was erased is null, and then nothing of it may be left. */
async function findHiddenFault(receipt: SignedReceipt): Promise<ReceiptFault | undefined> {
  const { salt, subject, channels, notice, noticeHash, anonymousId, personId } = receipt
  if (salt === null) {
    if (anonymousId !== null || personId !== null) return 'subject'
    if (channels.some(({ address }) => address !== null)) return 'address'
    return notice === null || notice.text === '' ? undefined : 'notice'
  }
  if ((await digest(stateSubject(receipt))) !== subject) return 'subject'
  for (const { address, addressHash } of channels) {
    const given = address === null ? null : await digest(stateAddress(salt, address))
    if (given !== addressHash) return 'address'
  }
  const shown = notice === null ? null : await digest(notice.text)
  return shown === noticeHash ? undefined : 'notice'
}

/**
 * Checks a receipt without asking the gateway: that nothing in it was changed, and that one of the
 * gateway's keys signed it. Runs in browsers (with WebCrypto's Ed25519) and in Node.
 *
 * @param keys the answer of `GET /.well-known/beckon-keys.json`, kept from when it was trusted
 * @example
 * const keys = await (await fetch(`${gateway}/.well-known/beckon-keys.json`)).json()
 * const verdict = await verifyReceipt(receipt, keys)
 * if (!verdict.ok) console.warn(`Not as it was given: ${verdict.fault}`)
 */
export async function verifyReceipt(receipt: SignedReceipt, keys: PublicKeys): Promise<Verdict> {
  try {
    const changed = (await digest(stateReceipt(receipt))) !== receipt.hash
    const fault = changed
      ? 'hash'
      : ((await findSignatureFault(receipt, keys)) ?? (await findHiddenFault(receipt)))
    return fault === undefined ? { ok: true } : { ok: false, fault }
  } catch {
    // A member is missing, or is of a type that no statement has.
    return { ok: false, fault: 'hash' }
  }
}

/** Where a chain was found broken, or how far it reaches. */
export type ChainVerdict =
  | { ok: true; seq: number; hash: string | null }
  | { ok: false; seq: number; fault: ReceiptFault }

/**
 * Checks all receipts of one site, in the order of their `seq`, and names the first that is not as it
 * was. Receipts missing at the end show only by the `seq` and `hash` it reaches.
 */
export async function verifyChain(
  receipts: AsyncIterable<SignedReceipt> | Iterable<SignedReceipt>,
  keys: PublicKeys,
): Promise<ChainVerdict> {
  let [seq, hash]: [number, string | null] = [0, null]
  for await (const receipt of receipts) {
    seq += 1
    if (receipt.seq !== seq) return { ok: false, seq, fault: 'seq' }
    if (receipt.prev !== hash) return { ok: false, seq, fault: 'prev' }
    const verdict = await verifyReceipt(receipt, keys)
    if (!verdict.ok) return { ok: false, seq, fault: verdict.fault }
    hash = receipt.hash
  }
  return { ok: true, seq, hash }
}
