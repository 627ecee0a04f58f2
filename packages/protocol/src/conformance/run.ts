#!/usr/bin/env node
import type { Check } from './check.ts'
import { conformance, serverConformance } from './suite.ts'

const [url, site] = process.argv.slice(2)
const secret = process.env['BECKON_SECRET']
if (url === undefined || site === undefined) {
  process.stderr.write('Usage: [BECKON_SECRET=sk_…] beckon-conformance GATEWAY_URL SITE_KEY\n')
  process.exit(2)
}

const forServer =
  secret === undefined
    ? []
    : serverConformance.map(({ name, run }) => ({
        name,
        run: (target: Parameters<Check['run']>[0]) => run({ ...target, secret }),
      }))
const checks: readonly Check[] = [...conformance, ...forServer]

let failed = 0
for (const check of checks) {
  try {
    await check.run({ url, site })
    process.stdout.write(`✓ ${check.name}\n`)
  } catch (error) {
    failed += 1
    process.stdout.write(`✗ ${check.name}\n  ${error instanceof Error ? error.message : error}\n`)
  }
}
process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
