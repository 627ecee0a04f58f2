import { useState } from 'preact/hooks'
import { tellRefusal } from '../modules/agents/tell-refusal.ts'

export interface Action {
  busy: boolean
  /** Why it was refused, in words for whoever asked; null where it was not. */
  refusal: string | null
  /** Does something, one at a time; true where it succeeded. */
  run(work: () => Promise<unknown>): Promise<boolean>
  /** Lets go of why it was refused: something else is begun. */
  forget(): void
}

/** Something a form does, and what came of it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    busy,
    refusal,
    forget: () => setRefusal(null),
    async run(work) {
      if (busy) return false
      setBusy(true)
      setRefusal(null)
      try {
        await work()
        return true
      } catch (error) {
        setRefusal(tellRefusal(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
