import { type ErrorCode, isBeckonError, type SubjectExport } from '@beckon/protocol'
import { useState } from 'preact/hooks'
import { useStores } from '../panel/use-stores.ts'
import { eraseOwnData, fetchOwnData, withdrawAll } from './exercise-right.ts'

export interface OwnData {
  data: SubjectExport | undefined
  /** `sure` is the question before all is erased. */
  step: 'closed' | 'shown' | 'sure' | 'erased' | 'withdrawn'
  fault: ErrorCode | undefined
  busy: boolean
  /** Asks for what is stored, as it is now. */
  show(): void
  erase(): void
  withdraw(): void
  go(step: OwnData['step']): void
}

/** What is stored of the visitor, asked for only when they want to see it. */
export function useOwnData(): OwnData {
  const stores = useStores()
  const [data, setData] = useState<SubjectExport>()
  const [step, setStep] = useState<OwnData['step']>('closed')
  const [fault, setFault] = useState<ErrorCode>()
  const [busy, setBusy] = useState(false)

  async function run(task: () => Promise<void>, next: OwnData['step']): Promise<void> {
    if (busy) return
    stores.$focus.set(true)
    setBusy(true)
    setFault(undefined)
    try {
      await task()
      setStep(next)
    } catch (error) {
      setFault(isBeckonError(error) ? error.code : 'server/internal')
    }
    setBusy(false)
  }

  const show = (): Promise<void> => run(async () => setData(await fetchOwnData(stores)), 'shown')
  const erase = (): Promise<void> =>
    run(async () => {
      await eraseOwnData(stores)
      setData(undefined)
    }, 'erased')
  return {
    ...{ data, step, fault, busy },
    show: () => void show(),
    erase: () => void erase(),
    withdraw: () => void run(() => withdrawAll(stores), 'withdrawn'),
    go: setStep,
  }
}
