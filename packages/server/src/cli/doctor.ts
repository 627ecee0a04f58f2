import { examine } from '../doctor/examine.ts'
import { formatFindings, isWell, toReport } from '../doctor/format-findings.ts'
import type { Settings } from './settings.ts'

/** Looks at a set-up, says what to mend, and ends with 1 where something keeps a gateway from running well. */
export async function doctor({
  json = false,
  ...settings
}: Settings & { json?: boolean }): Promise<void> {
  const found = await examine({ settings, redis: settings.redis })
  const text = json ? toReport(found) : formatFindings(found)
  await new Promise<void>((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
  // What was asked and did not answer is waited for no longer.
  process.exit(isWell(found) ? 0 : 1)
}
