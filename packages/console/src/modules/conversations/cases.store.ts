import type { Case, CaseStatus } from '@beckon/protocol'
import { atom, computed, type PreinitializedWritableAtom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'
import { addCases, type CaseTable, countUnread, findCase, listCases } from './cases.models.ts'

const LOOK_UP = 1000

/** What is known of the list: `null` until the first answer, then whether there is more. */
type More = Readonly<Record<CaseStatus, boolean | null>>

export interface CasesStore {
  readonly $table: ReadableAtom<CaseTable>
  readonly $filter: PreinitializedWritableAtom<CaseStatus>
  /** The cases of the chosen status, as listed. */
  readonly $list: ReadableAtom<Case[]>
  readonly $more: ReadableAtom<boolean | null>
  readonly $unread: ReadableAtom<number>
  loadMore(): Promise<void>
  /** Looks further back for the case of a conversation. */
  lookUp(conversationId: string): Promise<void>
  setStatus(caseId: string, status: CaseStatus): Promise<void>
  /** Takes the unread mark off at once; the gateway's word follows. */
  markSeen(conversationId: string): void
  stop(): void
}

export function createCasesStore(connection: Connection): CasesStore {
  const $table = atom<CaseTable>({})
  const $filter = atom<CaseStatus>('open')
  const $pages = atom<More>({ open: null, closed: null })
  const $list = computed([$table, $filter], listCases)

  const add = (cases: readonly Case[]): void => $table.set(addCases($table.get(), cases))

  /** Starts afresh: what changed while we were away is not told again. */
  async function refetch(): Promise<void> {
    const [open, closed] = await Promise.all([
      connection.ask('cases:list', { status: 'open' }),
      connection.ask('cases:list', { status: 'closed' }),
    ])
    $table.set(addCases({}, [...open.cases, ...closed.cases]))
    $pages.set({ open: open.more, closed: closed.more })
  }
  async function loadMore(): Promise<void> {
    const status = $filter.get()
    const before = Object.values($table.get())
      .filter((item) => item.status === status)
      .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))[0]?.id
    const page = await connection.ask('cases:list', { status, before })
    add(page.cases)
    $pages.set({ ...$pages.get(), [status]: page.more })
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
    $more: computed([$pages, $filter], (pages, filter) => pages[filter]),
    $unread: computed($table, countUnread),
    loadMore,
    async lookUp(conversationId) {
      const { cases } = await connection.ask('cases:list', { limit: LOOK_UP })
      add(cases.filter((item) => item.conversationId === conversationId))
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
