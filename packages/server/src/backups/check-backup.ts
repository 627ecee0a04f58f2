import { statSync } from 'node:fs'
import { join } from 'node:path'
import { weighFile } from './copy-file.ts'
import { type Manifest, type Part, readManifest } from './manifest.ts'

async function checkPart(folder: string, { path, bytes, sha256 }: Part): Promise<void> {
  const file = join(folder, path)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new Error(`The backup is damaged: ${path} is missing.`)
  const found = size === bytes ? (await weighFile(file)).sha256 : undefined
  if (found !== sha256) throw new Error(`The backup is damaged: ${path} is not as it was written.`)
}

/**
 * Reads all of a backup and compares it with its manifest.
 *
 * @throws Error that names the first thing that is missing or changed
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder)
  for (const part of manifest.parts) await checkPart(folder, part)
  return manifest
}
