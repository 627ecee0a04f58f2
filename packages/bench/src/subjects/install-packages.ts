import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Fetches a peer's packages into a folder outside the repository, once for each version, and
 * runs none of their scripts.
 *
 * @returns the folder that has them in its `node_modules`
 */
export async function installPackages(
  name: string,
  packages: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = join(tmpdir(), 'beckon-bench', name)
  const stamp = join(folder, 'installed.json')
  const wanted = JSON.stringify(packages)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  mkdirSync(folder, { recursive: true })
  const manifest = { private: true, dependencies: packages }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--legacy-peer-deps',
  ]
  await run('npm', ['install', ...flags], { cwd: folder })
  writeFileSync(stamp, wanted)
  return folder
}
