import { statfsSync } from 'node:fs'
import { findExisting } from './check-folder.ts'
import { type Check, type Finding, fail, ok, warn } from './doctor.types.ts'

/** Megabytes: below the one, nothing can be stored soon; below the other, somebody should know. */
const LEAST = 100
const LITTLE = 1000

const ADVICE = 'Make room, or move the folder to a larger disk; once it is full, nothing is taken.'

export function judgeSpace(megabytes: number): Finding {
  const text = `${megabytes} MB are free`
  if (megabytes < LEAST) return fail(text, ADVICE)
  return megabytes < LITTLE ? warn(text, ADVICE) : ok(text)
}

export const checkSpace: Check = {
  name: 'space',
  title: 'Free space',
  async run({ settings: { data } }) {
    const { bavail, bsize } = statfsSync(findExisting(data))
    return judgeSpace(Math.floor((bavail * bsize) / 1e6))
  },
}
