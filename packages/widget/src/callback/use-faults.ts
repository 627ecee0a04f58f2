import { useStore } from '../panel/use-store.ts'
import { useTexts } from '../panel/use-stores.ts'
import { MOST, type Worded } from './call-fields.ts'
import { callbackWords } from './callback-words.ts'
import { useCall } from './use-call.ts'

export interface Faults {
  busy: boolean
  phone: string | undefined
  time: string | undefined
  /** What belongs to no field. */
  other: string | undefined
}

const OF_PHONE: readonly string[] = ['callback/phone-invalid', 'callback/country-refused']
const OF_TIME: readonly string[] = ['time', 'callback/slot-taken', 'callback/closed']

const isWorded = (fault: string): fault is Worded => Object.hasOwn(MOST, fault)

/** What is wrong, in plain words, each where it belongs. */
export function useFaults(): Faults {
  const { errors } = useTexts()
  const texts = callbackWords.use()
  const { busy, fault, ofPhone } = useStore(useCall().$state)
  const faults: Faults = { busy, phone: undefined, time: undefined, other: undefined }
  if (!fault) return faults
  // Of that it is told where the work is; what is too long says so itself.
  if (fault === 'callback/challenge-failed' || isWorded(fault)) return faults
  if (fault === 'time') return { ...faults, time: texts.timeMissing }
  if (ofPhone && fault === 'callback/too-many') return { ...faults, phone: texts.phoneTooMany }
  const words = texts.errors[fault] ?? errors[fault] ?? errors.fallback
  if (OF_PHONE.includes(fault)) return { ...faults, phone: words }
  return OF_TIME.includes(fault) ? { ...faults, time: words } : { ...faults, other: words }
}
