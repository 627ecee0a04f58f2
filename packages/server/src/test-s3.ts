import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readRange } from './modules/files/read-range.ts'
import type { S3Options } from './modules/files/s3-storage.ts'

/** A server that speaks as much of S3 as a bucket of files needs, and believes no signature it did not check. */
export interface TestBucket {
  options: S3Options
  /** What is in it, by the path below the bucket. */
  objects: Map<string, Buffer>
  /** Makes it answer 503 to everything, or no more. */
  fail(failing: boolean): void
  stop(): Promise<void>
}

const KEY = { keyId: 'AKIDTEST', secret: 'test-secret', region: 'eu-test-1' }

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function sign(request: IncomingMessage, signed: string, scope: string): string {
  const { headers, method, url = '' } = request
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const content = String(headers['x-amz-content-sha256'])
  const canonical = [method, url, '', lines.join(''), signed, content].join('\n')
  const date = String(headers['x-amz-date'])
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n')
  const [day = '', region = '', service = ''] = scope.split('/')
  const key = mac(mac(mac(mac(`AWS4${KEY.secret}`, day), region), service), 'aws4_request')
  return mac(key, text).toString('hex')
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const [, id, scope = '', signed = '', signature] =
    request.headers.authorization?.match(
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/,
    ) ?? []
  const content = request.headers['x-amz-content-sha256']
  // What is put there is signed with its content, so that what arrives is what was sent.
  const isFree = content === 'UNSIGNED-PAYLOAD' && request.method !== 'PUT'
  if (!isFree && content !== hash(body)) return false
  return id === KEY.keyId && signature === sign(request, signed, scope)
}

/** Starts a bucket on any free port. */
export async function startTestBucket(): Promise<TestBucket> {
  const objects = new Map<string, Buffer>()
  let isFailing = false

  function refuse(response: ServerResponse, status: number, code: string): void {
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
  }

  function send({ headers }: IncomingMessage, response: ServerResponse, object: Buffer): void {
    const range = readRange(headers.range, object.length)
    if (!range) return void response.writeHead(200, { 'content-length': object.length }).end(object)
    const place = `bytes ${range.start}-${range.end}/${object.length}`
    response.writeHead(206, { 'content-range': place })
    response.end(object.subarray(range.start, range.end + 1))
  }

  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    const [, bucket, ...rest] = request.url?.split('/') ?? []
    const name = rest.join('/')
    if (isFailing) return refuse(response, 503, 'SlowDown')
    if (!isSigned(request, body)) return refuse(response, 403, 'SignatureDoesNotMatch')
    if (bucket !== 'files') return refuse(response, 404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      // As S3 does: a body whose length is not told beforehand is not taken.
      if (request.headers['content-length'] === undefined) return refuse(response, 411, 'Missing')
      objects.set(name, body)
      return void response.writeHead(200, { etag: `"${hash(body)}"` }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(name)
      return void response.writeHead(204).end()
    }
    const object = objects.get(name)
    return object ? send(request, response, object) : refuse(response, 404, 'NoSuchKey')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    objects,
    options: { endpoint: `http://127.0.0.1:${port}`, bucket: 'files', ...KEY },
    fail(failing) {
      isFailing = failing
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
