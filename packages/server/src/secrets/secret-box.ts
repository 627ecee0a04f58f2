import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const PREFIX = 'sealed.1'
const IV = 12
const TAG = 16

/** What closes secrets before they are stored, and opens them. */
export interface SecretBox {
  /** False where there is no key: then every text is stored as it is. */
  closes: boolean
  /**
   * Closes a text.
   *
   * @param place where it is kept, `table/id`: put elsewhere, it does not open
   */
  seal(text: string, place: string): string
  /**
   * Opens a text; one that was never closed is given as it is.
   *
   * @throws Error where none of the keys opens it
   */
  open(text: string, place: string): string
  /** Whether it is as it would be closed today. */
  isCurrent(text: string): boolean
}

export const isSealed = (text: string): boolean => text.startsWith(`${PREFIX}.`)

/** Names a key without telling anything of it. */
const nameKey = (key: Buffer): string =>
  createHash('sha256').update('beckon-secret-key').update(key).digest('base64url').slice(0, 8)

function encrypt(key: Buffer, text: string, place: string): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(place))
  const body = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([iv, ...body]).toString('base64url')
}

function decrypt(key: Buffer, sealed: string, place: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return decipher.update(bytes.subarray(IV, -TAG), undefined, 'utf8') + decipher.final('utf8')
}

/**
 * Closes secrets with AES-256-GCM.
 *
 * @param keys 32 bytes each: the first one closes, all of them open. None closes nothing.
 */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const [first] = keys
  const byName = new Map(keys.map((key) => [nameKey(key), key]))

  return {
    closes: first !== undefined,

    isCurrent: (text) =>
      first === undefined ? !isSealed(text) : text.startsWith(`${PREFIX}.${nameKey(first)}.`),

    seal: (text, place) =>
      first === undefined ? text : `${PREFIX}.${nameKey(first)}.${encrypt(first, text, place)}`,

    open(text, place) {
      if (!isSealed(text)) return text
      const [name = '', sealed = ''] = text.slice(PREFIX.length + 1).split('.')
      const key = byName.get(name)
      if (key === undefined)
        throw new Error(
          `The secrets of this database are closed with a key that is not here (${name}). Set BECKON_SECRET_KEY to it, or put back the file secret.key of the data folder.`,
        )
      return decrypt(key, sealed, place)
    },
  }
}
