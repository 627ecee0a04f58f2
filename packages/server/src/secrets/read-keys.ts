import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BYTES = 32

export const KEY_FILE = 'secret.key'

function parseKey(text: string): Buffer | undefined {
  const key = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(text, 'base64url')
  return key.length === BYTES ? key : undefined
}

/**
 * Reads keys that are parted by commas, spaces or lines.
 *
 * @throws Error where one is no key; it does not say what it was
 */
export function parseKeys(text: string): Buffer[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  return words.map((word) => {
    const key = parseKey(word)
    if (key === undefined)
      throw new Error(
        'A secret key is 32 bytes in base64url or hexadecimal, as of "openssl rand -hex 32".',
      )
    return key
  })
}

function createFile(file: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  try {
    const key = `${randomBytes(BYTES).toString('base64url')}\n`
    writeFileSync(file, key, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    // Another process was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

export interface KeysPlace {
  /** Folder of the data. */
  data: string
  /** Those the owner gave; a file of the folder where absent. */
  secretKeys?: readonly Buffer[] | undefined
  /** Whether a file is made where there is none: not where other nodes would make others. */
  mayCreate: boolean
}

/** The keys of an installation, the one that closes first; none where there is none. */
export function readKeys({ data, secretKeys = [], mayCreate }: KeysPlace): Buffer[] {
  const file = join(data, KEY_FILE)
  if (secretKeys.length === 0 && mayCreate && !existsSync(file)) createFile(file)
  if (!existsSync(file)) return [...secretKeys]
  // Nobody but the gateway's own user may read it.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  return [...secretKeys, ...parseKeys(readFileSync(file, 'utf8'))]
}
