import type { Case, CaseStatus } from '@beckon/protocol'
import { atom, computed, type PreinitializedWritableAtom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'
import { addCases, type CaseTable, countUnread, findCase, listCases } from './cases.models.ts'

const LOOK_UP = 1000

/** How far the list of a status is loaded; null until the first answer. */
type Loaded = { readonly last: string | undefined; readonly more: boolean } | null

export interface CasesStore {
  readonly $table: ReadableAtom<CaseTable>
  readonly $filter: PreinitializedWritableAtom<CaseStatus>
  /** The cases of the chosen status, as listed. */
  readonly $list: ReadableAtom<Case[]>
  /** Whether there are older ones; null until the first answer. */
  readonly $more: ReadableAtom<boolean | null>
  /** The conversation that was looked up in vain. */
  readonly $missing: ReadableAtom<string | null>
  readonly $unread: ReadableAtom<number>
  loadMore(): Promise<void>
  /** Looks further back for the case of a conversation. */
  lookUp(conversationId: string): Promise<void>
  setStatus(caseId: string, status: CaseStatus): Promise<void>
  /** Takes the unread mark off at once; the gateway's word follows. */
  markSeen(conversationId: string): void
  stop(): void
}

function toLoaded({ cases, more }: { cases: Case[]; more: boolean }): Loaded {
  return { last: cases.at(-1)?.id, more }
}

export function createCasesStore(connection: Connection): CasesStore {
  const $table = atom<CaseTable>({})
  const $filter = atom<CaseStatus>('open')
  const $loaded = atom<Readonly<Record<CaseStatus, Loaded>>>({ open: null, closed: null })
  const $missing = atom<string | null>(null)
  const $list = computed([$table, $filter], listCases)

  const add = (cases: readonly Case[]): void => $table.set(addCases($table.get(), cases))

  /** Starts afresh: what changed while we were away is not told again. */
  async function refetch(): Promise<void> {
    const [open, closed] = await Promise.all([
      connection.ask('cases:list', { status: 'open' }),
      connection.ask('cases:list', { status: 'closed' }),
    ])
    $table.set(addCases({}, [...open.cases, ...closed.cases]))
    $loaded.set({ open: toLoaded(open), closed: toLoaded(closed) })
  }
  async function loadMore(): Promise<void> {
    const status = $filter.get()
    const before = $loaded.get()[status]?.last
    const page = await connection.ask('cases:list', { status, before })
    add(page.cases)
    $loaded.set({ ...$loaded.get(), [status]: toLoaded(page) })
  }
  const stops = [
    connection.on('case:changed', (notice) => add([notice.case])),
    // A refetch that fails is repeated by the next connect.
    connection.onConnect(() => void refetch().catch(() => {})),
  ]
  return {
    $table,
    $filter,
    $list,
    $more: computed([$loaded, $filter], (loaded, filter) => loaded[filter]?.more ?? null),
    $missing,
    $unread: computed($table, countUnread),
    loadMore,
    async lookUp(conversationId) {
      const { cases } = await connection.ask('cases:list', { limit: LOOK_UP })
      const found = cases.filter((item) => item.conversationId === conversationId)
      add(found)
      $missing.set(found.length > 0 ? null : conversationId)
    },
    async setStatus(caseId, status) {
      add([(await connection.ask('case:update', { caseId, status })).case])
    },
    markSeen(conversationId) {
      const held = findCase($table.get(), conversationId)
      if (held?.unread) add([{ ...held, unread: 0 }])
    },
    stop: () => stops.forEach((stop) => void stop()),
  }
}
