#!/usr/bin/env node
import { conformance } from './suite.ts'

const [url, site] = process.argv.slice(2)
if (url === undefined || site === undefined) {
  process.stderr.write('Usage: beckon-conformance GATEWAY_URL SITE_KEY\n')
  process.exit(2)
}

let failed = 0
for (const check of conformance) {
  try {
    await check.run({ url, site })
    process.stdout.write(`✓ ${check.name}\n`)
  } catch (error) {
    failed += 1
    process.stdout.write(`✗ ${check.name}\n  ${error instanceof Error ? error.message : error}\n`)
  }
}
process.stdout.write(`${conformance.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
