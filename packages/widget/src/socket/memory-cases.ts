import { BeckonError, type OwnCase, type RatingRequest, type VisitorCase } from '@beckon/protocol'

/** A gateway's cases in memory, for tests: one at a time. */
export interface MemoryCases {
  newest(): VisitorCase | undefined
  /** The id of the open one, begun where there is none. */
  open(): string
  answers: {
    'cases:mine'(): { cases: OwnCase[]; more: boolean }
    'case:end'(): { case: VisitorCase | null }
    'case:rate'(input: RatingRequest): { case: VisitorCase }
  }
}

const AT = '2026-01-01T12:00:00.000Z'

export function createMemoryCases(): MemoryCases {
  const all: VisitorCase[] = []
  const newest = (): VisitorCase | undefined => all.at(-1)
  return {
    newest,
    open() {
      if (newest()?.status !== 'open')
        all.push({ id: `case-${all.length}`, status: 'open', closedAt: null, rating: null })
      return newest()?.id ?? ''
    },
    answers: {
      'cases:mine': () => ({ cases: [], more: false }),
      'case:end'() {
        const open = newest()
        if (open) Object.assign(open, { status: 'closed', closedAt: AT })
        return { case: open ?? null }
      },
      'case:rate'({ caseId, score, comment }) {
        const rated = all.find(({ id, status }) => id === caseId && status === 'closed')
        if (!rated) throw new BeckonError('case/not-found')
        rated.rating = { score, comment: comment || null, at: AT }
        return { case: rated }
      },
    },
  }
}
