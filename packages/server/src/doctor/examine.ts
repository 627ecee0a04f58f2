import { CHECKS } from './checks.ts'
import { type Check, type Finding, fail, type Setup, sayWhy } from './doctor.types.ts'

/** Milliseconds one check may take: an answer that takes longer is none. */
const PATIENCE = 15_000

export interface Examined extends Finding {
  name: string
  title: string
}

async function examineOne({ name, title, run }: Check, setup: Setup): Promise<Examined> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Finding>((resolve) => {
    const finding = fail(`no answer within ${PATIENCE / 1000} s`, 'See that what is asked runs.')
    timer = setTimeout(() => resolve(finding), PATIENCE)
  })
  const found = run(setup).catch((error: unknown) => fail(sayWhy(error), 'Mend that first.'))
  const finding = await Promise.race([found, tooLate])
  clearTimeout(timer)
  return { name, title, ...finding }
}

/** Looks at everything there is to look at, side by side. */
export function examine(setup: Setup, checks: readonly Check[] = CHECKS): Promise<Examined[]> {
  return Promise.all(checks.map((check) => examineOne(check, setup)))
}
