import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'url'

/**
 * Notes in a data folder where its gateway is reached, for whoever comes to the folder next.
 * It is a convenience: a gateway whose disk is full starts without it.
 */
export function rememberUrl(data: string, url: string): void {
  try {
    writeFileSync(join(data, FILE), `${url}\n`)
  } catch {}
}

/** Where the gateway of a data folder was last reached; undefined where none ever ran. */
export function recallUrl(data: string): string | undefined {
  try {
    return readFileSync(join(data, FILE), 'utf8').trim()
  } catch {
    return undefined
  }
}
