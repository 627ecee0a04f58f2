import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import type { CallbackFields } from '../stores/callback.ts'
import { callbackWords } from './callback-words.ts'

/** Names the text agreed to; raised whenever its meaning changes. */
const CONSENT_VERSION = '1'

export interface CallbackFormState {
  fields: CallbackFields
  set(change: Partial<CallbackFields>): void
  busy: boolean
  consent: string
  phoneError: string | undefined
  timeError: string | undefined
  formError: string | undefined
  submit(): void
}

/** The form with its faults in plain words, each where it belongs. */
export function useCallbackForm(): CallbackFormState {
  const { callback } = useStores()
  const { errors } = useTexts()
  const texts = callbackWords.use()
  const company = useCompany()
  const fields = useStore(callback.$fields)
  const { busy, fault } = useStore(callback.$callback)
  const consent = texts.callConsent(company)
  const state = { fields, busy, consent, set: callback.set }
  const submit = (): void => void callback.submit({ version: CONSENT_VERSION, text: consent })
  const none = { phoneError: undefined, timeError: undefined, formError: undefined }
  if (!fault) return { ...state, ...none, submit }
  if (fault === 'time') return { ...state, ...none, timeError: texts.timeMissing, submit }
  const words = texts.errors[fault] ?? errors[fault] ?? errors.fallback
  const place = fault === 'callback/phone-invalid' ? 'phoneError' : 'formError'
  return { ...state, ...none, [place]: words, submit }
}
