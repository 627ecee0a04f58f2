import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'url'

/** Notes where the gateway of a data folder was last reached, for commands beside it. */
export function rememberUrl(data: string, url: string): void {
  writeFileSync(join(data, FILE), `${url}\n`)
}

/** Undefined where none ever ran on this folder. */
export function recallUrl(data: string): string | undefined {
  try {
    return readFileSync(join(data, FILE), 'utf8').trim()
  } catch {
    return undefined
  }
}
