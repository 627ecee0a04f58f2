import { setImmediate } from 'node:timers/promises'

/** What is done for several at once; one result for each, in their order. */
export type DoTogether<Input, Result> = (inputs: readonly Input[]) => Promise<readonly Result[]>

export interface GatherOptions<Input> {
  /** How many share a turn at most. */
  largest: number
  /** How many turns are under way at most; one where absent. */
  lanes?: number
  /** What is done only once at a time: a second of these waits until the first is done, and so does not overtake. */
  keyOf?(input: Input): string
  /** Whether each is worth a try of its own after they failed together. */
  isOwnFault?(error: unknown): boolean
}

interface Waiting<Input, Result> {
  input: Input
  settle(outcome: PromiseSettledResult<Result>): void
}

interface Turn<Input, Result> {
  all: readonly Waiting<Input, Result>[]
  /** What nobody else may do meanwhile. */
  keys: ReadonlySet<string>
}

/** Takes the first ones out of what waits whose keys no other turn has. */
function takeTurn<Input, Result>(
  waiting: Waiting<Input, Result>[],
  { largest, keyOf }: GatherOptions<Input>,
  others: readonly Turn<Input, Result>[],
): Turn<Input, Result> {
  if (keyOf === undefined) return { all: waiting.splice(0, largest), keys: new Set() }
  const keys = new Set<string>()
  const late = new Set<string>()
  const all: Waiting<Input, Result>[] = []
  const rest: Waiting<Input, Result>[] = []
  for (const each of waiting.splice(0)) {
    const key = keyOf(each.input)
    const isTaken = keys.has(key) || late.has(key) || others.some((turn) => turn.keys.has(key))
    const isIn = all.length < largest && !isTaken
    ;(isIn ? keys : late).add(key)
    ;(isIn ? all : rest).push(each)
  }
  waiting.push(...rest)
  return { all, keys }
}

/**
 * Collects what is asked while others are answered, and does it in one go then. Whoever comes alone is not
 * kept waiting.
 *
 * @example
 * const findUser = gatherCalls((ids: readonly string[]) => findUsers(ids), { largest: 100 })
 * const [ann, ben] = await Promise.all([findUser('ann'), findUser('ben')])
 */
export function gatherCalls<Input, Result>(
  work: DoTogether<Input, Result>,
  options: GatherOptions<Input>,
): (input: Input) => Promise<Result> {
  const { isOwnFault = () => true, lanes = 1 } = options
  const waiting: Waiting<Input, Result>[] = []
  // Each has a set of its own, which ends with it: one for all would never let go of what was in it (`tallyWork`).
  let turns: readonly Turn<Input, Result>[] = []
  let running = 0

  async function run(turn: readonly Waiting<Input, Result>[]): Promise<void> {
    try {
      const results = await work(turn.map(({ input }) => input))
      for (const [index, { settle }] of turn.entries())
        settle({ status: 'fulfilled', value: results[index] as Result })
    } catch (reason) {
      if (turn.length > 1 && isOwnFault(reason)) await Promise.all(turn.map((each) => run([each])))
      else for (const { settle } of turn) settle({ status: 'rejected', reason })
    }
  }

  async function runAll(): Promise<void> {
    running++
    while (waiting.length > 0) {
      // What came over the line by now is read first.
      await setImmediate()
      const turn = takeTurn(waiting, options, turns)
      // Whoever has their keys goes on with them.
      if (turn.all.length === 0) break
      turns = [...turns, turn]
      await run(turn.all)
      turns = turns.filter((each) => each !== turn)
    }
    running--
  }

  return (input) =>
    new Promise<Result>((resolve, reject) => {
      const settle: Waiting<Input, Result>['settle'] = (outcome) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)
      waiting.push({ input, settle })
      if (running < lanes) void runAll()
    })
}
