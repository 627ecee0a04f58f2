import { PURPOSES, type Purpose } from '@beckon/protocol'
import type { ConsentInput } from './client.ts'

/** Tells a choice from anything else a page may hand in. */
export function isConsentInput(input: unknown): input is ConsentInput {
  const entries = Object.entries(input ?? {})
  return (
    /^(granted|denied)$/.test(input as string) ||
    (entries.length > 0 &&
      entries.every(
        ([purpose, allowed]) =>
          PURPOSES.includes(purpose as Purpose) && typeof allowed === 'boolean',
      ))
  )
}
