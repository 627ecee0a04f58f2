import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { refuse } from '../../shared/refuse.ts'
import type { FileStorage } from './storage.ts'

export interface S3Options {
  /** Such as `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string
  bucket: string
  region: string
  keyId: string
  secret: string
}

/** Milliseconds a bucket may take to begin its answer. */
const PATIENCE = 30_000

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** The visitor can do nothing about a bucket that fails; whoever looks after the gateway reads why. */
function fail(cause: unknown): never {
  throw Object.assign(refuse('server/unavailable'), { cause })
}

/** Keeps files in a bucket that speaks S3. Names and types stay here: there they are bytes. */
export function createS3Storage(options: S3Options): FileStorage {
  const { endpoint, bucket, region, keyId: accessKeyId, secret: secretAccessKey } = options
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  // The bucket in the path, not in the host: so does every server that speaks S3.
  const place = (id: string) => `${endpoint.replace(/\/+$/, '')}/${bucket}/beckon/${id}`

  async function ask(id: string, init: RequestInit, accepted: readonly number[]) {
    const timer = new AbortController()
    const timeout = setTimeout(() => timer.abort(), PATIENCE)
    try {
      const answer = await client.fetch(place(id), { ...init, signal: timer.signal })
      if (accepted.includes(answer.status)) return answer
      const why = (await answer.text()).slice(0, 500)
      return fail(new Error(`The bucket answered ${answer.status} to ${init.method}: ${why}`))
    } catch (error) {
      if (error instanceof Error && error.name === 'BeckonError') throw error
      return fail(error)
    } finally {
      clearTimeout(timeout)
    }
  }

  return {
    remote: true,

    async keep(id, path) {
      const headers = {
        'content-type': 'application/octet-stream',
        // Signed with the content, so that what arrives is what was sent.
        'x-amz-content-sha256': await hashFile(path),
      }
      const answer = await ask(id, { method: 'PUT', headers, body: await openAsBlob(path) }, [200])
      await answer.arrayBuffer()
    },

    async read(id, range) {
      const headers: Record<string, string> = {}
      if (range !== undefined) headers['range'] = `bytes=${range.start}-${range.end}`
      const answer = await ask(id, { method: 'GET', headers }, [200, 206, 404])
      if (answer.status !== 404 && answer.body !== null) {
        return Readable.fromWeb(answer.body as ReadableStream)
      }
      await answer.body?.cancel()
      return undefined
    },

    async remove(id) {
      const answer = await ask(id, { method: 'DELETE' }, [200, 204, 404])
      await answer.body?.cancel()
    },
  }
}
