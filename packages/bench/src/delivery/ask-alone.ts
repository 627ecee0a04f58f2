import { request } from 'node:http'

export interface Question {
  method?: 'GET' | 'POST'
  /** The session. */
  session: string
  body?: object
  /** Milliseconds. */
  patience: number
}

/**
 * Asks by a connection of its own. By one that is kept, a request that arrived twice is answered twice, and the second answer
 * is taken for that to the next one: no line doubles what it carries, and whoever counts must not be misled where ours does.
 *
 * @throws Error where there was no answer, or another one than 200
 */
export function askAlone<Answer>(url: string, question: Question): Promise<Answer> {
  const { method = 'GET', session, body, patience } = question
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${session}` }
    const signal = AbortSignal.timeout(patience)
    const asked = request(url, { method, headers, signal, agent: false })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('error', reject)
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (answer.statusCode !== 200) return reject(new Error(text))
        try {
          resolve(JSON.parse(text))
        } catch (error) {
          reject(error)
        }
      })
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
