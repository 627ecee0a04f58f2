import { type AgentProfile, isBeckonError } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'

export interface Members {
  /** The oldest first; null until they are known. */
  members: readonly AgentProfile[] | null
  /** Reads them anew. */
  look(): Promise<void>
}

/** The agents of the site, read on every connect. Whoever turns out to be no owner any more is taken for none. */
export function useMembers(): Members {
  const { agent, team, connection, failures, $role } = useDesk()
  const status = useStore(connection.$status)
  const [members, setMembers] = useState<readonly AgentProfile[] | null>(null)
  const look = useCallback(async () => {
    try {
      const found = await team.list()
      setMembers(found)
      $role.set(found.find(({ id }) => id === agent.id)?.role ?? 'agent')
    } catch (error) {
      if (!isBeckonError(error) || error.code !== 'auth/forbidden') throw error
      $role.set('agent')
    }
  }, [agent, team, $role])
  // Whoever was away for a while may have missed something.
  useEffect(() => {
    if (status === 'online') failures.watch(look())
  }, [look, failures, status])
  return { members, look }
}
