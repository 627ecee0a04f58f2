import type { AuditEntry } from '@beckon/protocol'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { useAction } from '../../ui/use-action.ts'
import { useOwner } from '../agents/use-owner.ts'

export interface Trail {
  /** Newest first; null until they are known. */
  entries: readonly AuditEntry[] | null
  hasMore: boolean
  busy: boolean
  refusal: string | null
  /** Reads the first page, or the next one. */
  read(): Promise<void>
}

/** Who did what, page by page. */
export function useTrail(): Trail {
  const { trail } = useDesk()
  const asOwner = useOwner()
  const { busy, refusal, run } = useAction()
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const read = async (): Promise<void> => {
    await run(async () => {
      const page = await asOwner(() => trail.list(next ?? undefined))
      if (page === null) return
      setEntries((before) => [...(before ?? []), ...page.entries])
      setNext(page.next)
    })
  }
  // Once; what comes later is read with the next visit.
  useEffect(() => void read(), [])
  return { entries, hasMore: next !== null, busy, refusal, read }
}
