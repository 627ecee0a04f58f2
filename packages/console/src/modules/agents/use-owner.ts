import { isBeckonError } from '@beckon/protocol'
import { useCallback } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'

/** Does what only owners may; whoever turns out to be none any more is taken for none, and gets null. */
export type AsOwner = <T>(work: () => Promise<T>) => Promise<T | null>

export function useOwner(): AsOwner {
  const { $role } = useDesk()
  return useCallback(
    async (work) => {
      try {
        return await work()
      } catch (error) {
        if (!isBeckonError(error) || error.code !== 'auth/forbidden') throw error
        $role.set('agent')
        return null
      }
    },
    [$role],
  )
}
