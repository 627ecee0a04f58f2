import { hasDatabase } from '../database/has-database.ts'
import type { Site } from '../modules/sites/sites.types.ts'
import { type Domain, openDomain } from '../open-domain.ts'
import { parseKeys } from '../secrets/read-keys.ts'

/** Where a gateway keeps it all. */
export interface Place {
  data: string
  database?: string | undefined
}

/**
 * Works on the folder of a gateway, also while that runs.
 *
 * @throws where no gateway ever ran on the folder
 */
export async function withExisting<T>(
  { data, database }: Place,
  work: (usecases: Domain['usecases'], site: Site) => Promise<T>,
): Promise<T> {
  const missing = new Error(
    `There is no gateway ${database === undefined ? `in ${data}` : 'on that database'} yet. Run "beckon start" first.`,
  )
  if (!(await hasDatabase({ data, database }))) throw missing
  const { usecases, close } = await openDomain({
    data,
    database,
    secretKeys: parseKeys(process.env['BECKON_SECRET_KEY'] ?? ''),
  })
  try {
    const site = await usecases.sites.findFirst()
    if (site === undefined) throw missing
    return await work(usecases, site)
  } finally {
    await close()
  }
}
