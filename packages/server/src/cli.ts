#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { join } from 'node:path'

const NEEDED = 22

/** Everything else is imported late: after the check of Node, and cached by what comes before it. */
async function main(): Promise<void> {
  const [major = '0'] = process.versions.node.split('.')
  if (Number(major) < NEEDED) {
    throw new Error(`this needs Node ${NEEDED} or newer; here is ${process.versions.node}.`)
  }
  module.enableCompileCache()
  const { createProgram } = await import('./cli/create-program.ts')
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
  const assets = join(import.meta.dirname, 'public')
  await createProgram({ version: manifest.version, assets }).parseAsync()
}

try {
  await main()
} catch (error) {
  console.error(`beckon: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
