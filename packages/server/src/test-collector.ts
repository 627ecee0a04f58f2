import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A field of a message of Protocol Buffers: a number, or bytes. */
type Value = number | Buffer
type Fields = ReadonlyMap<number, readonly Value[]>

/** A span as it came over the wire. */
export interface TestSpan {
  traceId: string
  spanId: string
  parentId: string
  name: string
  /** 1 internal, 2 server, 3 client. */
  kind: number
  /** Nanoseconds, as near as a number comes. */
  took: number
  attributes: Record<string, string>
  /** 2 where it failed. */
  status: number
  /** What the process says of itself. */
  resource: Record<string, string>
}

export interface TestCollector {
  url: string
  spans: TestSpan[]
  /** All that came, as it came. */
  bodies: Buffer[]
  headers: IncomingHttpHeaders[]
  /** Answers from now on with a status. */
  answer(status: number): void
  stop(): Promise<void>
}

/** None is as large here that a number does not hold it. */
function readVarint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++] ?? 0
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return [value, at]
  }
}

/** @see https://protobuf.dev/programming-guides/encoding/ */
function readFields(bytes: Buffer): Fields {
  const fields = new Map<number, Value[]>()
  for (let at = 0; at < bytes.length; ) {
    const [tag, next] = readVarint(bytes, at)
    let value: Value
    ;[value, at] = readValue(bytes, next, tag % 8)
    const number = Math.floor(tag / 8)
    fields.set(number, [...(fields.get(number) ?? []), value])
  }
  return fields
}

function readValue(bytes: Buffer, at: number, wire: number): [Value, number] {
  if (wire === 0) return readVarint(bytes, at)
  if (wire === 1) return [Number(bytes.readBigUInt64LE(at)), at + 8]
  if (wire === 5) return [bytes.readUInt32LE(at), at + 4]
  if (wire !== 2) throw new Error(`no such wire type: ${wire}`)
  const [length, start] = readVarint(bytes, at)
  const end = start + length
  return [bytes.subarray(start, end), end]
}

const list = (fields: Fields, number: number): Fields[] =>
  (fields.get(number) ?? []).map((value) => readFields(value as Buffer))
const raw = (fields: Fields, number: number): Buffer =>
  (fields.get(number)?.[0] as Buffer | undefined) ?? Buffer.alloc(0)
const number = (fields: Fields | undefined, field: number): number =>
  (fields?.get(field)?.[0] as number | undefined) ?? 0

/** `KeyValue`: 1 the key, 2 the value, of which 1 is a text and 3 a number. */
function readAttributes(fields: Fields, field: number): Record<string, string> {
  const pairs = list(fields, field).map((pair) => {
    const value = readFields(raw(pair, 2))
    const text = value.has(1) ? raw(value, 1).toString() : String(number(value, 3))
    return [raw(pair, 1).toString(), text]
  })
  return Object.fromEntries(pairs)
}

/** @see https://github.com/open-telemetry/opentelemetry-proto */
function readSpan(span: Fields, resource: Record<string, string>): TestSpan {
  return {
    traceId: raw(span, 1).toString('hex'),
    spanId: raw(span, 2).toString('hex'),
    parentId: raw(span, 4).toString('hex'),
    name: raw(span, 5).toString(),
    kind: number(span, 6),
    took: number(span, 8) - number(span, 7),
    attributes: readAttributes(span, 9),
    status: number(list(span, 15)[0], 3),
    resource,
  }
}

function readSpans(body: Buffer): TestSpan[] {
  return list(readFields(body), 1).flatMap((group) => {
    const resource = readAttributes(readFields(raw(group, 1)), 1)
    return list(group, 2).flatMap((scope) => list(scope, 2).map((span) => readSpan(span, resource)))
  })
}

/** A collector that reads OTLP over HTTP as Protocol Buffers, on any free port. */
export async function startTestCollector(): Promise<TestCollector> {
  const spans: TestSpan[] = []
  const bodies: Buffer[] = []
  const headers: IncomingHttpHeaders[] = []
  let status = 200
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const isOurs = request.method === 'POST' && request.url === '/v1/traces'
    if (isOurs && request.headers['content-type'] === 'application/x-protobuf' && status === 200) {
      headers.push(request.headers)
      bodies.push(body)
      spans.push(...readSpans(body))
    }
    response.writeHead(isOurs ? status : 404, { 'content-type': 'application/x-protobuf' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    headers,
    answer(next) {
      status = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
