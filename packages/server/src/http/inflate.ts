import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { refuse } from '../shared/refuse.ts'

const unzip = promisify(gunzip)

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

/**
 * What a body says, once its `Content-Encoding` is undone. It stops at the limit, so that a few
 * bytes cannot fill the memory.
 *
 * @param limit bytes that may come out
 * @throws BeckonError `request/too-large`, or `request/malformed` where it is no gzip
 */
export async function inflate(
  body: Buffer,
  encoding: string | undefined,
  limit: number,
): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() || 'identity'
  if (name === 'identity') return body
  if (name !== 'gzip' && name !== 'x-gzip') throw refuse('request/malformed')
  try {
    return await unzip(body, { maxOutputLength: limit })
  } catch (error) {
    throw refuse(isTooLarge(error) ? 'request/too-large' : 'request/malformed')
  }
}
