import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyPublic } from './copy-public.ts'
import { hashFiles, listSources } from './hash-tree.ts'
import { reportStep } from './report-step.ts'
import { runCommand } from './run-command.ts'
import { BUILD_ORDER, type PackageName, packageFolder, ROOT, readManifest } from './workspace.ts'

const STAMPS = join(ROOT, 'node_modules/.cache/beckon-build')

/** What every build depends on beside the package itself. */
const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/tooling/src/library-config.ts']

function hashPackage(name: PackageName, hashes: ReadonlyMap<string, string>): string {
  const folder = packageFolder(name)
  const { dependencies = {}, devDependencies = {} } = readManifest(folder)
  const needed = Object.keys({ ...dependencies, ...devDependencies })
  const seeds = needed.flatMap((dependency) => hashes.get(dependency) ?? [])
  return hashFiles([...SHARED.map((file) => join(ROOT, file)), ...listSources(folder)], seeds)
}

function isFresh(name: PackageName, hash: string): boolean {
  const stamp = join(STAMPS, name)
  return (
    existsSync(join(packageFolder(name), 'dist')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  )
}

async function buildPackage(name: PackageName): Promise<void> {
  const folder = packageFolder(name)
  const line = readManifest(folder).scripts?.['build']
  if (line === undefined) throw new Error(`@beckon/${name} has no build script`)
  const { code, output } = await runCommand({ line, folder })
  if (code !== 0) throw new Error(`Building @beckon/${name} failed:\n${output}`)
}

/**
 * Builds the packages whose sources, or those of what they depend on, changed since they
 * were built last, and lays out what the gateway serves.
 */
export async function buildStale(): Promise<void> {
  mkdirSync(STAMPS, { recursive: true })
  const hashes = new Map<string, string>()
  for (const name of BUILD_ORDER) {
    const hash = hashPackage(name, hashes)
    hashes.set(`@beckon/${name}`, hash)
    if (isFresh(name, hash)) continue
    await reportStep(`build ${name}`, () => buildPackage(name))
    writeFileSync(join(STAMPS, name), hash)
  }
  copyPublic()
}
