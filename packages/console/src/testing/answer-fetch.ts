import { BeckonError, ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { onTestFinished, vi } from 'vitest'

/** What a gateway answers, by `METHOD /path`; a thrown BeckonError is the refusal. */
export type HttpAnswers = Record<string, (input: unknown) => object>

export interface AnsweredFetch {
  /** What was asked so far, oldest first: `METHOD /path?query`, and the body. */
  readonly asked: { route: string; input: unknown }[]
}

/** A gateway's HTTP routes without a network, until the test is over. */
export function answerFetch(answers: HttpAnswers): AnsweredFetch {
  const asked: AnsweredFetch['asked'] = []
  const spy = vi.spyOn(window, 'fetch').mockImplementation(async (path, init) => {
    const input: unknown = init?.body ? JSON.parse(String(init.body)) : undefined
    const route = `${init?.method ?? 'GET'} ${String(path)}`
    asked.push({ route, input })
    const answer = answers[route] ?? answers[route.replace(/\?.*/, '')]
    try {
      if (!answer) throw new BeckonError('request/not-found')
      return Response.json(answer(input))
    } catch (error) {
      return refuse(error as BeckonError)
    }
  })
  onTestFinished(() => spy.mockRestore())
  return { asked }
}

function refuse({ code, details }: BeckonError): Response {
  const { status, message } = ERROR_TABLE[code]
  return Response.json({ error: { code, message, details } }, { status })
}

/** For an answer that refuses. */
export const refusal = (code: ErrorCode) => (): never => {
  throw new BeckonError(code)
}
