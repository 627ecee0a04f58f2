import type { Message, MessagePage } from '@beckon/protocol'
import type { Demo } from './demo.ts'
import { until } from './poll.ts'
import { type RoughLine, startRoughLine } from './rough-line.ts'
import { servePages } from './serve-pages.ts'
import type { Stage } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

/** A visitor whose browser reaches the gateway over a rough line. */
export interface RoughVisitor extends Visitor {
  line: RoughLine
  url: string
  /** All that the gateway holds of this visitor, asked for past the line. */
  readStored(): Promise<readonly Message[]>
  /** How many there are, which is asked for more cheaply. */
  countStored(): Promise<number>
  stop(): Promise<void>
}

async function readPage({ gateway }: Demo, session: string, query: string): Promise<MessagePage> {
  const headers = { authorization: `Bearer ${session}` }
  const response = await fetch(`${gateway}/v1/messages?${query}`, { headers })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as MessagePage
}

/** Every message of a session, page by page. */
async function readMessages(demo: Demo, session: string): Promise<Message[]> {
  const all: Message[] = []
  for (let more = true; more; ) {
    const page = await readPage(demo, session, `after=${all.at(-1)?.seq ?? 0}&limit=1000`)
    all.push(...page.messages)
    ;({ more } = page)
  }
  return all
}

/** The page comes as it is; what the tag on it asks of its gateway goes over the line. */
export async function welcomeOverRoughLine({ demo, browser }: Stage): Promise<RoughVisitor> {
  const line = await startRoughLine(demo.gateway)
  const pages = await servePages()
  const tag = `<script async src="${line.url}/beckon.js" data-site="${demo.site}"></script>`
  const url = pages.add(`<title>Somebody's page</title>${tag}`)
  const visitor = await welcomeVisitor(browser, url)
  await visitor.openChat()
  await visitor.say('Here I am')
  await visitor.log.getByText('Here I am').waitFor()
  // A message is shown before what sends it has asked for a session.
  const session = await until(
    async () => {
      const record = await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }))
      return /"session\\*":\\*"(vs_[\w-]+)/.exec(record)?.[1] ?? ''
    },
    (found) => found !== '',
  )
  return {
    ...visitor,
    line,
    url,
    readStored: () => readMessages(demo, session),
    countStored: async () => (await readPage(demo, session, 'limit=1')).lastSeq,
    async stop() {
      await visitor.context.close()
      await Promise.all([line.stop(), pages.stop()])
    },
  }
}
