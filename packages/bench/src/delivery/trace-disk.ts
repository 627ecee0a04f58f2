import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'

/** What a process did to one of its files. */
export interface DiskCall {
  /** The name of the file, without its folder. */
  file: string
  /** Milliseconds since 1970 at which it was done. */
  at: number
  kind: 'write' | 'cut' | 'sync'
  /** What was written, where; of `cut`, the length that is left. */
  data: Buffer
  offset: number
}

export interface DiskTrace {
  /** What was done until the process ended, in that order. */
  readCalls(): Promise<DiskCall[]>
}

const PROGRAM = 'strace'

/** Bytes of a page, which is the most that is written at once. */
const PAGE = 4096

const CALLS = 'pwrite64,ftruncate,fsync,fdatasync'
const LINE =
  /^([\d.]+) (\w+)\(\d+<([^>]+)>(?:, "([^"]*)", \d+)?(?:, (\d+))?\)\s+= (\d+) <([\d.]+)>$/

export const canTraceDisk = (): boolean => spawnSync(PROGRAM, ['-V']).status === 0

const decode = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')

function parse(line: string): DiskCall | undefined {
  const [, begun, call, file = '', data = '', offset = 0, , took] = LINE.exec(line) ?? []
  if (call === undefined) return undefined
  const kind = call === 'pwrite64' ? 'write' : call === 'ftruncate' ? 'cut' : 'sync'
  const at = (Number(begun) + Number(took)) * 1000
  const name = basename(decode(file).toString())
  return { file: name, at, kind, data: decode(data), offset: Number(offset) }
}

/**
 * Watches what the main thread of a process writes and syncs, from when this resolves.
 *
 * @param log where it is noted down
 */
export async function traceDisk(pid: number, log: string): Promise<DiskTrace> {
  const how = ['-y', '-xx', '-ttt', '-T', '-s', String(PAGE), '-e', `trace=${CALLS}`]
  const tracer = spawn(PROGRAM, [...how, '-o', log, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(tracer, 'exit')
  const [said] = await once(tracer.stderr, 'data')
  if (!/attached/.test(String(said))) throw new Error(`It cannot be traced: ${said}`)
  return {
    async readCalls() {
      await ended
      const calls: DiskCall[] = []
      for await (const line of createInterface(createReadStream(log))) {
        const call = parse(line)
        if (call) calls.push(call)
      }
      return calls
    },
  }
}
