import { type ErrorCode, isBeckonError } from '@beckon/protocol'
import { useRef, useState } from 'preact/hooks'
import { useTexts } from '../panel/use-stores.ts'
import { messengerWords } from './messenger-words.ts'

/** Does one thing at a time, and tells what became of one that failed; undefined where none did. */
export function useTold(): [told: string | undefined, run: (work: () => Promise<unknown>) => void] {
  const { errors } = useTexts()
  const { failed } = messengerWords.use()
  const [fault, setFault] = useState<ErrorCode>()
  const isBusy = useRef(false)

  function run(work: () => Promise<unknown>): void {
    // Pressed twice, it is done once.
    if (isBusy.current) return
    isBusy.current = true
    setFault(undefined)
    work()
      .catch((error: unknown) => {
        setFault(isBeckonError(error) ? error.code : 'server/internal')
      })
      .finally(() => {
        isBusy.current = false
      })
  }

  return [fault && (errors[fault] ?? failed), run]
}
