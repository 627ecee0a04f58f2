import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runForeground } from './run-foreground.ts'
import { ROOT } from './workspace.ts'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
}

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

/**
 * Runs vitest in the foreground and closes with one plain line that a person or a CI can read.
 * Resolves to the exit code.
 */
export async function runTests(values: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await runForeground(process.execPath, [VITEST, 'run', ...reporters, ...values])
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
    process.stdout.write(
      `${report.numPassedTests} passed, ${report.numFailedTests} failed${skipped}\n`,
    )
    return code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
