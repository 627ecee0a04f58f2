#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Has to come before what it is to speed up, so that is imported after it.
enableCompileCache()
const { createProgram } = await import('./cli/create-program.ts')

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
const assets = join(import.meta.dirname, 'public')

try {
  await createProgram({ version: manifest.version, assets }).parseAsync()
} catch (error) {
  console.error(`beckon: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
