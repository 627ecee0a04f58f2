import { type ErrorCode, isBeckonError, type SubjectExport } from '@beckon/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
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
  /** Raised when another person takes the visitor's place: what was asked before is not theirs to see. */
  const era = useRef(0)

  useEffect(() => {
    const { late } = stores
    const letGo = (): void => {
      era.current += 1
      setData(undefined)
      setFault(undefined)
      setStep('closed')
    }
    late.push(letGo)
    return () => void late.splice(late.indexOf(letGo), 1)
  }, [stores])

  /** @param task gives what is shown after it */
  async function run(task: () => Promise<OwnData['step']>): Promise<void> {
    if (busy) return
    stores.$focus.set(true)
    setBusy(true)
    setFault(undefined)
    try {
      setStep(await task())
    } catch (error) {
      setFault(isBeckonError(error) ? error.code : 'server/internal')
    }
    setBusy(false)
  }

  async function show(): Promise<OwnData['step']> {
    const mine = era.current
    const found = await fetchOwnData(stores)
    if (mine !== era.current) return 'closed'
    setData(found)
    return 'shown'
  }

  async function erase(): Promise<OwnData['step']> {
    await eraseOwnData(stores)
    return 'erased'
  }

  async function withdraw(): Promise<OwnData['step']> {
    await withdrawAll(stores)
    return 'withdrawn'
  }

  return {
    ...{ data, step, fault, busy },
    show: () => void run(show),
    erase: () => void run(erase),
    withdraw: () => void run(withdraw),
    go: setStep,
  }
}
