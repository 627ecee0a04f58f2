import { beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { createLogIn, type LogIn } from './log-in.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()
let logIn: LogIn

beforeAll(async () => {
  logIn = await createLogIn(stage.demo)
})

/** How somebody leaves a computer that others use too. */
const ENDINGS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  async 'logs out'({ page }) {
    await page.evaluate(() => window.beckon?.reset())
    await page.close()
  },
  async 'is logged out by the shop, which does not say so'({ page }) {
    await page.close()
  },
  async 'loses the tab to a crash'({ page, context }) {
    const devtools = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    devtools.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
  },
}

/** Everything a page shows, in its own tree and in shadow trees. */
const readDom = ({ page }: Visitor): Promise<string> =>
  page.evaluate(() => {
    const read = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')].reduce(
        (text, { shadowRoot }) => (shadowRoot ? text + read(shadowRoot) : text),
        root instanceof Document ? root.documentElement.outerHTML : root.innerHTML,
      )
    return read(document)
  })

const readStorage = ({ page }: Visitor): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
      })
      for (const store of db.objectStoreNames)
        found.push(
          await new Promise((resolve) => {
            const request = db.transaction(store).objectStore(store).getAll()
            request.onsuccess = () => resolve(request.result)
          }),
        )
      db.close()
    }
    return JSON.stringify(found)
  })

/** All that the network brings to a page from here on. */
function listen({ page }: Visitor): string[] {
  const heard: string[] = []
  page.on('response', async (response) => heard.push(await response.text().catch(() => '')))
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
  )
  return heard
}

/** Chats, and gives all that nobody else may see. */
async function live(visitor: Visitor, name: string): Promise<Record<string, string>> {
  const text = `The secret of ${name}`
  await logIn(visitor, name)
  await visitor.openChat()
  await visitor.say(text)
  await visitor.log.getByText(text).waitFor()
  await visitor.page.evaluate(() => window.beckon?.track('Something Private'))
  // What is under way is theirs, and arrives.
  await until(
    () => visitor.page.evaluate(async () => (await window.beckon?.stats())?.queued),
    (queued) => queued === 0,
  )
  const record = await until(
    () =>
      visitor.page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('beckon.'))
        return JSON.parse(localStorage.getItem(key ?? '') ?? '{}')
      }),
    ({ session }) => Boolean(session),
  )
  return { name, text, anonymousId: record.anonymousId, session: record.session }
}

test.each(Object.entries(ENDINGS))(
  'of who %s nothing is left for the next one',
  async (how, leave) => {
    const [ada, ben] = [`ada-${how.length}`, `ben-${how.length}`]
    const before = await welcomeVisitor(stage.browser, stage.demo.shop)
    const secrets = await live(before, ada)
    for (const secret of Object.values(secrets)) expect(secret).toBeTruthy()
    // What is looked for would be found.
    expect(await readStorage(before)).toContain(secrets['anonymousId'])
    expect(await readDom(before)).toContain(secrets['text'])
    await leave(before)

    const after = await before.openTab(stage.demo.shop)
    // Until the shop says that somebody else is here, the computer is that of who was here before.
    await logIn(after, ben)
    const heard = listen(after)
    await after.openChat()
    await after.say(`Hello from ${ben}`)
    await after.log.getByText(`Hello from ${ben}`).waitFor()
    const agent = await signIn(stage.browser, (await stage.demo.command('login-link')).trim())
    await agent.openCase(`Hello from ${ben}`)
    const agentLog = agent.page.getByRole('log')
    await agentLog.getByText(`Hello from ${ben}`).waitFor()

    // A crash can leave events that were not known to have arrived; the next page sends them first.
    await until(
      () => readStorage(after),
      (text) => !Object.values(secrets).some((secret) => text.includes(secret)),
    )
    const timeline = JSON.stringify(await stage.demo.read(`/v1/people/${ben}/timeline`))
    expect(timeline).toContain(`Hello from ${ben}`)
    const seen = {
      page: await readDom(after),
      storage: await readStorage(after),
      network: heard.join('\n'),
      'the agent’s view': await agentLog.innerHTML(),
      timeline,
    }
    const found = Object.entries(seen).flatMap(([where, text]) =>
      Object.entries(secrets).flatMap(([name, secret]) =>
        text.includes(secret) ? [`${name} in ${where}`] : [],
      ),
    )
    expect(found).toEqual([])
    await agent.page.context().close()
    await after.context.close()
  },
  60_000,
)

/** What stands in fields is in no markup. */
const readFields = ({ page }: Visitor): Promise<string> =>
  page
    .locator('beckon-widget :is(input, textarea)')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).join('\n'))

test('of who logs out in a page that stays nothing is left in it for the next one', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log } = visitor
  const secrets = Object.values(await live(visitor, 'ada-stays'))
  const own = page.getByRole('region', { name: 'Your data' })
  const composer = page.getByRole('textbox', { name: 'Message' })
  await composer.fill('Half a secret')
  const call = { phone: '+44 20 7946 0111', name: 'Ada Lovelace' }
  await page.evaluate((values) => window.beckon?.callback(values), call)
  await expect.poll(() => readFields(visitor)).toContain(call.name)
  await page.evaluate(() => window.beckon?.open('home'))
  await own.getByRole('button', { name: 'Your data' }).click()
  await own.getByRole('button', { name: 'Save a copy' }).waitFor()

  await page.evaluate(() => window.beckon?.reset())
  await logIn(visitor, 'ben-stays')
  const heard = listen(visitor)
  await own.getByRole('button', { name: 'Your data' }).waitFor()
  expect(await own.getByRole('button', { name: 'Save a copy' }).count()).toBe(0)
  await page.evaluate(() => window.beckon?.callback())
  await page.getByLabel('Phone number').waitFor()
  const fields = await readFields(visitor)
  await page.evaluate(() => window.beckon?.open('chat'))
  expect(await composer.inputValue()).toBe('')
  await visitor.say('Hello from ben-stays')
  await log.getByText('Hello from ben-stays').waitFor()
  const seen = { page: await readDom(visitor), network: heard.join('\n'), fields }
  const hidden = [...secrets, 'Half a secret', call.phone, '7946 0111', call.name]
  const found = Object.entries(seen).flatMap(([where, text]) =>
    hidden.flatMap((secret) => (text.includes(secret) ? [`${secret} in ${where}`] : [])),
  )
  expect(found).toEqual([])
  await until(
    () => readStorage(visitor),
    (text) => !secrets.some((secret) => text.includes(secret)),
  )
  await visitor.context.close()
}, 60_000)
