import { refuse } from '../../shared/refuse.ts'
import type { UploadClaim } from './files.types.ts'

export const TUS_VERSION = '1.0.0'

export const TUS_EXTENSIONS = 'creation,termination,expiration'

/** A whole number of bytes as a header says it. */
function readBytes(header: unknown): number | undefined {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}

/** @throws BeckonError `request/invalid` */
export function requireBytes(header: unknown, name: string): number {
  const bytes = readBytes(header)
  if (bytes !== undefined) return bytes
  throw refuse('request/invalid', [{ path: name, message: 'Expected a number of bytes' }])
}

/**
 * `Upload-Metadata`: pairs of a key and a value in base64, parted by commas.
 *
 * @see https://tus.io/protocols/resumable-upload#upload-metadata
 */
export function readMetadata(header: unknown): Readonly<Record<string, string>> {
  if (typeof header !== 'string') return {}
  const pairs = header.split(',').map((pair): [string, string] => {
    const [key = '', value = ''] = pair.trim().split(' ', 2)
    return [key, Buffer.from(value, 'base64').toString()]
  })
  return Object.fromEntries(pairs)
}

/**
 * What the headers say of a file that is to come.
 *
 * @throws BeckonError `request/invalid`
 */
export function readClaim(headers: Readonly<Record<string, unknown>>): UploadClaim {
  const { filename = '', filetype = '' } = readMetadata(headers['upload-metadata'])
  const [type = ''] = filetype.toLowerCase().split(';')
  const fits = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type)
  return {
    name: filename,
    type: fits ? type : 'application/octet-stream',
    size: requireBytes(headers['upload-length'], 'Upload-Length'),
  }
}
