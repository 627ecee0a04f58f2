import type { AgentProfile } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { useOwner } from './use-owner.ts'

export interface Members {
  /** The oldest first; null until they are known. */
  members: readonly AgentProfile[] | null
  /** Reads them anew. */
  look(): Promise<void>
}

/**
 * The agents of the site, read on every connect. They tell what oneself may do, too.
 *
 * @param view where they are shown: read anew for each
 */
export function useMembers(view: string): Members {
  const { agent, team, connection, failures, $role } = useDesk()
  const asOwner = useOwner()
  const status = useStore(connection.$status)
  const [members, setMembers] = useState<readonly AgentProfile[] | null>(null)
  const look = useCallback(async () => {
    const found = await asOwner(team.list)
    if (found === null) return
    setMembers(found)
    $role.set(found.find(({ id }) => id === agent.id)?.role ?? 'agent')
  }, [agent, team, asOwner, $role])
  // Whoever was away for a while may have missed something.
  useEffect(() => {
    if (status === 'online') failures.watch(look())
  }, [look, failures, status, view])
  return { members, look }
}
