import { LIMITS } from '@beckon/protocol'
import type { TargetedInputEvent } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Nothing of so much at once is put into the field, for laying it out would hold up the desk: decision 0170. */
const MOST = 2 * LIMITS.messageText

interface Refusals {
  /** How often it was refused since the text last changed. */
  refusals: number
  refuseEndless(event: TargetedInputEvent<HTMLTextAreaElement>): void
}

/** @param text of one conversation */
export function useRefusals(conversationId: string, text: string): Refusals {
  const [refusals, setRefusals] = useState(0)
  useLayoutEffect(() => setRefusals(0), [conversationId, text])
  return {
    refusals,
    refuseEndless(event) {
      if (Number(event.data?.length) <= MOST) return
      event.preventDefault()
      setRefusals((count) => count + 1)
    },
  }
}
