import { createUlid } from '@beckon/protocol'
import * as fc from 'fast-check'
import * as v from 'valibot'

type Schema = v.GenericSchema & {
  entries?: Readonly<Record<string, Schema>>
  options?: readonly unknown[]
  wrapped?: Schema
  item?: Schema
  key?: Schema
  value?: Schema
  literal?: unknown
  kind: string
  pipe?: readonly Schema[]
}

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'end')

/** Members that objects have by themselves, as JSON brings them. */
const inherited = (): unknown =>
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}},"toString":1,"then":1}')

/** What nobody in their right mind sends; each is made anew, so that nobody changes it for others. */
const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => '',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\ud800',
  () => 'x\udfff\u202e\ufeff',
  () => '👩‍👩‍👧 é ß 漢字 \u0001',
  () => "' or 1=1; drop table event; --",
  () => '%00%ff%',
  () => '__proto__',
  () => 'constructor',
  () => 'x'.repeat(20_000),
  () => '{"a":'.repeat(500),
  () => -1,
  () => 0,
  () => 1.5,
  () => 2 ** 31,
  () => 2 ** 53,
  () => -(2 ** 63),
  () => 1e308,
  () => 5e-324,
  () => '9'.repeat(400),
  () => '-271821-04-20T00:00:00.000Z',
  () => '+275760-09-13T00:00:00.000Z',
  () => '0000-00-00T25:61:61Z',
  () => deep(40),
  () => deep(1500),
  () => Array.from({ length: 3000 }, () => 0),
  () => Array.from({ length: 600 }, () => ({})),
  () => inherited(),
  () => [[[[]]]],
]

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE).map((make) => make()) },
  { weight: 1, arbitrary: fc.json().map((text) => JSON.parse(text)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
)

/** What one field or another takes. */
const PLAUSIBLE: readonly unknown[] = [
  ...[
    'x',
    'en',
    'de-DE',
    'Europe/Berlin',
    'GB',
    '#0f766e',
    'image/png',
    'https://example.com/a?b=c',
  ],
  ...['2026-01-01T00:00:00.000Z', '2026-01-01', '10:00', '1.0.0', 'a@example.com', '+442079460958'],
  ...['a path/with words', '{"a":1}', 'example.com', 'correct horse battery staple 42', '123456'],
  ...['B'.repeat(87), 'B'.repeat(22)],
  ...[0, 1, 2, 5, 100, 1000, true, false, null, [], {}, { a: 1 }, '7'],
]

/** Some change what they take before they look at it, which only texts of an address can come through. */
function isTaken(schema: Schema, value: unknown): boolean {
  try {
    return v.is(schema, value)
  } catch {
    return false
  }
}

/** Whatever of `ids` and of what is plausible a schema takes. */
function fitting(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fresh = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
  const found = [...PLAUSIBLE, ...ids, fresh].filter((value) => isTaken(schema, value))
  return found.length === 0 ? hostile : fc.constantFrom(...found)
}

function withinObject(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.entries ?? {})
  const fields = entries.map(([name, of]) => fc.tuple(fc.constant(name), arbitraryOf(of, ids)))
  const left = fc.array(fc.nat({ max: Math.max(entries.length * 4, 1) }), { maxLength: 2 })
  const extra = fc.option(
    fc.tuple(fc.constantFrom('extra', '__proto__', 'constructor', ''), hostile),
    {
      freq: 8,
    },
  )
  return fc.tuple(fc.tuple(...fields), left, extra).map(([all, without, more]) => {
    const kept = all.filter(([, value], index) => value !== undefined && !without.includes(index))
    // As JSON makes members, `__proto__` included.
    const made: Record<string, unknown> = {}
    for (const [name, value] of more === null ? kept : [...kept, more])
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true })
    return made
  })
}

function withinRecord({ key, value }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const name = arbitraryOf(key as Schema, ids).map((made) =>
    typeof made === 'string' ? made : 'name',
  )
  const member = fc.tuple(name, arbitraryOf(value as Schema, ids))
  return fc.array(member, { maxLength: 3 }).map((members) => Object.fromEntries(members))
}

function wellFormed(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  // The one that comes last says the most.
  const inner = schema.pipe?.findLast(({ kind, entries }) => kind === 'schema' && entries)
  if (inner !== undefined && schema.entries === undefined) return wellFormed(inner, ids)
  switch (schema.type) {
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return withinObject(schema, ids)
    case 'optional':
    case 'nullish':
    case 'nullable':
    case 'undefinedable':
    case 'exact_optional':
      return fc.option(arbitraryOf(schema.wrapped as Schema, ids), { nil: undefined })
    case 'array':
      return fc.array(arbitraryOf(schema.item as Schema, ids), { maxLength: 4 })
    case 'record':
      return withinRecord(schema, ids)
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'literal':
      return fc.constant(schema.literal)
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options as Schema[]).map((of) => arbitraryOf(of, ids)))
    default:
      return fitting(schema, ids)
  }
}

/**
 * What a schema takes, and now and then at any place what it does not. A kind of schema that is not known here
 * is filled with what it takes of many plausible values.
 *
 * @param ids to be used wherever an id fits
 */
export function arbitraryOf(
  schema: v.GenericSchema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14, arbitrary: fc.constant(null).chain(() => wellFormed(schema as Schema, ids)) },
    { weight: 1, arbitrary: hostile },
  )
}
