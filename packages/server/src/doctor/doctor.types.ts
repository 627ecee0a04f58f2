import type { Settings } from '../cli/settings.ts'

/** `none` is where there is nothing to look at. */
export type Verdict = 'ok' | 'warning' | 'failed' | 'none'

/** What a check found, and what to do about it. */
export interface Finding {
  verdict: Verdict
  text: string
  advice?: string
}

/** What is looked at: the settings a gateway would start with. */
export interface Setup {
  settings: Settings
  /** Where Redis is, if there is one. */
  redis?: string | undefined
}

export interface Check {
  /** For machines. */
  name: string
  /** For people. */
  title: string
  /** Changes nothing that stays. What it throws is a failure. */
  run(setup: Setup): Promise<Finding>
}

export const ok = (text: string): Finding => ({ verdict: 'ok', text })
export const none = (text: string): Finding => ({ verdict: 'none', text })
export const warn = (text: string, advice: string): Finding => ({
  verdict: 'warning',
  text,
  advice,
})
export const fail = (text: string, advice: string): Finding => ({ verdict: 'failed', text, advice })

/** What an error says, in one line. */
export function sayWhy(error: unknown): string {
  const { message, code, cause } = error as Partial<Error & { code: string }>
  // Of a name with several addresses, all that failed has a code and no message; fetch keeps why in the cause.
  const why = cause instanceof Error ? sayWhy(cause) : message || code || String(error)
  return why.split('\n')[0] ?? why
}
