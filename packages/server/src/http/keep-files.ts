import { cpSync } from 'node:fs'
import { basename } from 'node:path'

/** A script of the tag that is another one after each upgrade: `beckon.js`, `beckon-intercom.js`. */
const CHANGING = /^beckon(-\w+)?\.js(on)?(\.\w+)?$/

/**
 * Keeps the files of the tag that never change, for pages which still ask for them after an upgrade:
 * those opened before, and those that pin a version. What is kept already is left alone.
 *
 * @param current the folder of this version's tag
 * @param kept made where it is missing
 */
export function keepFiles(current: string, kept: string): void {
  cpSync(current, kept, {
    recursive: true,
    force: false,
    filter: (path) => !CHANGING.test(basename(path)),
  })
}
