import { type Check, fail, ok } from './doctor.types.ts'

const NEEDED = 22

export const checkNode: Check = {
  name: 'node',
  title: 'Node',
  async run() {
    const { node } = process.versions
    if (Number.parseInt(node, 10) >= NEEDED) return ok(node)
    return fail(`${node} is too old`, `Install Node ${NEEDED} or newer.`)
  },
}
