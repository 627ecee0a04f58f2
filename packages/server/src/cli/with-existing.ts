import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE } from '../database/open-database.ts'
import type { Site } from '../modules/sites/sites.types.ts'
import { type Domain, openDomain } from '../open-domain.ts'

/**
 * Works on the folder of a gateway, also while that runs.
 *
 * @throws where no gateway ever ran on the folder
 */
export async function withExisting<T>(
  data: string,
  work: (usecases: Domain['usecases'], site: Site) => Promise<T>,
): Promise<T> {
  const missing = new Error(`There is no gateway in ${data} yet. Run "beckon start" first.`)
  if (!existsSync(join(data, DATABASE_FILE))) throw missing
  const { usecases, close } = await openDomain({ data })
  try {
    const site = await usecases.sites.findFirst()
    if (site === undefined) throw missing
    return await work(usecases, site)
  } finally {
    await close()
  }
}
