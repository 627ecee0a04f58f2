import type { Draft } from '../modules/conversations/conversations.types.ts'
import { newPerson } from '../modules/people/people.models.ts'
import type { PersonRow } from '../modules/people/people.types.ts'
import { createId } from '../shared/create-id.ts'
import type { Node, StoreTarget } from './check.ts'

export const now = (): string => new Date().toISOString()

/** Somebody new of the site. */
export async function addPerson({ siteId, nodes: [node] }: StoreTarget): Promise<PersonRow> {
  const person = newPerson(siteId, now())
  await node.store.transact(({ people }) => people.insert(person))
  return person
}

/** Work as often as told, on both nodes in turn and all at once; what each came to. */
export function runAtOnce<T>(
  { nodes }: StoreTarget,
  times: number,
  work: (node: Node, index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  const all = Array.from({ length: times }, (_, index) =>
    work(nodes[index % 2 === 0 ? 0 : 1], index),
  )
  return Promise.allSettled(all)
}

/** What came of those that went well. @throws where one failed for another reason than told */
export function listDone<T>(
  results: readonly PromiseSettledResult<T>[],
  isRefusal: (error: unknown) => boolean = () => false,
): T[] {
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value]
    if (isRefusal(result.reason)) return []
    throw result.reason
  })
}

/** A message of a visitor's, as `send` takes it. */
export function write(personId: string, siteId: string, clientId: string = createId()): Draft {
  const writer = { kind: 'visitor', id: null, name: null } as const
  return { siteId, personId, writer, clientId, text: 'Hello', attachments: [], origin: null }
}
