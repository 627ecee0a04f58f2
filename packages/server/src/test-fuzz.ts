import { ERROR_TABLE } from '@beckon/protocol'
import { schemas } from '@beckon/protocol/validate'
import * as fc from 'fast-check'
import type * as v from 'valibot'
import { arbitraryOf, hostile } from './test-arbitrary.ts'

/** How often each route and event is tried; `FUZZ_RUNS=2000` for a long night. */
export const FUZZ_RUNS: number = Number(process.env['FUZZ_RUNS'] ?? 20)

/** The same as before, where it is named: a failure says which it was. */
export const FUZZ_SEED: number = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

/** A request as it goes over the line. */
export interface FuzzRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | Buffer | undefined
}

/** Routes that take what another one does. */
const LIKE: readonly (readonly [RegExp, keyof typeof schemas.http])[] = [
  [/^POST (\/v1\/(batch|b|m)|\/beacon\/v1\/batch)$/, 'POST /v1/batch'],
  [/^POST \/v1\/(track|t|page|p|screen|s|identify|i|group|g|alias|a)$/, 'POST /v1/:type'],
]

function findSchema(route: string): v.GenericSchema | undefined {
  const table: Readonly<Record<string, v.GenericSchema | undefined>> = schemas.http
  const like = LIKE.find(([pattern]) => pattern.test(route))?.[1]
  return table[like ?? route]
}

/** Segments of an address that break it, or seem to. */
const SEGMENTS = [
  'x',
  '%',
  '%00',
  '%ff%fe',
  '..',
  '..%2f..%2f',
  '__proto__',
  'constructor',
  '%F0%9F%98%80',
]

function fillPath(path: string, ids: readonly string[]): fc.Arbitrary<string> {
  const names = path.match(/:\w+/g) ?? []
  const sections = Object.keys(schemas.settings)
  const segment = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids.map(encodeURIComponent), ...sections) },
    { weight: 2, arbitrary: fc.constantFrom(...SEGMENTS, 'y'.repeat(299), 'z'.repeat(2000)) },
  )
  return fc
    .tuple(...names.map(() => segment))
    .map((values) => values.reduce((filled, value) => filled.replace(/:\w+/, () => value), path))
}

function toQuery(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const well = (text: string) =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).slice(0, 3000)
  const pairs = Object.entries(value).map(
    ([name, of]) =>
      `${well(name)}=${well(typeof of === 'object' ? JSON.stringify(of) : String(of))}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

const QUERIES = [
  '?',
  '?=',
  '?%',
  '?limit=%00',
  '?limit=1&limit=2',
  '?cursor[]=1&cursor[a]=2',
  '?__proto__=1',
  '?a=%ff',
]

function toBody(value: unknown, how: number): string | Buffer {
  const text = JSON.stringify(value) ?? ''
  if (how === 1) return text.slice(0, Math.floor(text.length / 2))
  if (how === 2) return Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])])
  if (how === 3) return `[${text}]`
  if (how === 4) return ''
  return text
}

const TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=',
  'application/offset+octet-stream',
  ';;',
]

/** Headers that mean something to one route or another, and are wrong now and then. */
const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.constantFrom(...TYPES),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'gzip, gzip'),
    'tus-resumable': fc.constantFrom('1.0.0', '0.2.1'),
    'upload-length': fc.constantFrom('5', '0', '-1', '1e9', '99999999999999999999', 'x'),
    'upload-offset': fc.constantFrom('0', '5', '-1', '1e3', '99999999999999999999'),
    'upload-metadata': fc.constantFrom(
      'filename YS50eHQ=,filetype dGV4dC9wbGFpbg==',
      'a',
      ',,',
      'filename %%',
    ),
    origin: fc.constantFrom('null', 'https://evil.example', 'x'),
    range: fc.constantFrom('bytes=0-', 'bytes=5-1', 'bytes=-999999999999', 'lines=1'),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"'),
    'x-request-id': fc.constantFrom('a', 'x'.repeat(500)),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', ',', '::', 'unknown'),
  },
  { requiredKeys: [] },
)

/** Requests for a route, from the schema it is checked by. */
export function requestsFor(route: string, ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const [method = '', path = ''] = route.split(' ')
  const hasBody = method !== 'GET' && method !== 'OPTIONS'
  const schema = findSchema(route)
  const input = schema === undefined ? hostile : arbitraryOf(schema, ids)
  return fc
    .record({
      filled: fillPath(path, ids),
      input,
      // Most bodies are whole.
      how: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4),
      query: fc.option(fc.constantFrom(...QUERIES), { freq: 6 }),
      sent: fc.option(headers, { freq: 2, nil: {} }),
    })
    .map(({ filled, input: value, how, query, sent }) => ({
      method,
      path: filled + (query ?? (hasBody && method !== 'DELETE' ? '' : toQuery(value))),
      headers: sent,
      body: hasBody ? toBody(value, how) : undefined,
    }))
}

/** What no answer may say, whatever was asked: why it is wrong, if it is. */
export function findFault(status: number, text: string): string | undefined {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`
  if (text.includes('"server/')) return `the code of a fault of ours: ${text.slice(0, 300)}`
  const code = /^\{"error":\{"code":"([^"]*)"/.exec(text)?.[1]
  if (code !== undefined && !Object.hasOwn(ERROR_TABLE, code)) return `an unknown code: ${code}`
  return undefined
}
