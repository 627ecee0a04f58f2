import { useState } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { readTime, suggestTime, toLocalTime } from './call-time.ts'

/** Names the text agreed to; raised whenever its meaning changes. */
const CONSENT_VERSION = '1'

export interface CallbackFields {
  phone: string
  name: string
  note: string
  /** As a `datetime-local` field writes it; empty for as soon as possible. */
  time: string
}

export interface CallbackFormState {
  fields: CallbackFields
  set(change: Partial<CallbackFields>): void
  scheduled: boolean
  schedule(on: boolean): void
  busy: boolean
  consent: string
  phoneError: string | undefined
  timeError: string | undefined
  formError: string | undefined
  submit(): void
}

/** The form's values, its faults in plain words, and what sending it means. */
export function useCallbackForm(): CallbackFormState {
  const { callback, $callbackValues } = useStores()
  const texts = useTexts()
  const company = useCompany()
  const { step, code } = useStore(callback.$callback)
  const { phone = '', name = '', note = '', at } = useStore($callbackValues)
  const [fields, setFields] = useState<CallbackFields>(() => ({
    phone,
    name,
    note,
    time: at ? toLocalTime(Date.parse(at)) : '',
  }))
  const [fault, setFault] = useState<'phone' | 'time'>()
  const set = (change: Partial<CallbackFields>): void => setFields((old) => ({ ...old, ...change }))
  const scheduled = fields.time !== ''
  const consent = texts.callConsent(company)
  const phoneWrong = fault === 'phone' || code === 'callback/phone-invalid'
  const other = code !== undefined && code !== 'callback/phone-invalid'

  function submit(): void {
    const time = scheduled ? readTime(fields.time, Date.now()) : null
    const wrong = fields.phone.trim() ? (time === undefined ? 'time' : undefined) : 'phone'
    setFault(wrong)
    if (wrong || time === undefined) return
    void callback.submit({
      ...fields,
      at: time,
      consent: { version: CONSENT_VERSION, text: consent },
    })
  }

  return {
    fields,
    set,
    scheduled,
    schedule: (on) => set({ time: on ? suggestTime(Date.now()) : '' }),
    busy: step === 'asking',
    consent,
    phoneError: phoneWrong ? texts.errors['callback/phone-invalid'] : undefined,
    timeError: fault === 'time' ? texts.timeMissing : undefined,
    formError: other && code ? (texts.errors[code] ?? texts.errors.fallback) : undefined,
    submit,
  }
}
