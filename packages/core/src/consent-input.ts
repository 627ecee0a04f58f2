import { PURPOSES, type Purpose } from '@beckon/protocol'
import type { ConsentInput } from './client.ts'

/** Tells a choice from anything else a page may hand in. */
export function isConsentInput(input: unknown): input is ConsentInput {
  if (input === 'granted' || input === 'denied') return true
  if (typeof input !== 'object' || !input) return false
  const entries = Object.entries(input)
  return (
    entries.length > 0 &&
    entries.every(
      ([purpose, allowed]) => PURPOSES.includes(purpose as Purpose) && typeof allowed === 'boolean',
    )
  )
}
