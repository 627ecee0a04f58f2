import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Agent, signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { settleMotion } from './settle-motion.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

/**
 * Takes the pictures in docs/screens from a running demo, to be looked at and shown:
 * `node packages/embed/e2e/screens.ts` after a build.
 */
const FOLDER = join(import.meta.dirname, '../../../docs/screens')

async function shoot(page: Page, name: string): Promise<void> {
  // Transitions last 200 ms at most; pictures are of what they lead to.
  await settleMotion(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 85 })
}

async function talk(visitor: Visitor, agent: Agent): Promise<void> {
  await visitor.openChat()
  await visitor.say('Hi! Does the Harbour lamp come with a bulb?')
  await agent.openCase('Does the Harbour lamp come with a bulb?')
  await agent.reply('Hello! Yes, a warm white E27 is in the box.')
  await agent.reply('It dims nicely too.')
  await visitor.log.getByText('It dims nicely too.').waitFor()
  await visitor.say('Lovely. I am putting one in my cart.')
  await visitor.log.getByText('I am putting one in my cart.').waitFor()
}

async function shootVisitor(browser: Browser, demo: Demo, agent: Agent): Promise<void> {
  const visitor = await welcomeVisitor(browser, demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await shoot(page, 'launcher-1440')
  await talk(visitor, agent)
  await shoot(page, 'chat-1440')
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.goto(`${demo.shop}/product.html?id=harbour-lamp`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await visitor.openChat()
  await visitor.log.getByText('It dims nicely too.').waitFor()
  await shoot(page, 'chat-product-1440')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'chat-dark-1440')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByLabel('Phone number').fill('020 7946 0958')
  await shoot(page, 'callback-1440')
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByText(/7946\s?0958/).waitFor()
  await shoot(page, 'callback-done-1440')
}

async function shootPhone(browser: Browser, demo: Demo): Promise<void> {
  const visitor = await welcomeVisitor(browser, demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await shoot(page, 'launcher-360')
  await visitor.openChat()
  await visitor.say('Can I pick it up today?')
  await visitor.log.getByText('Can I pick it up today?').waitFor()
  await shoot(page, 'chat-360')
  await page.getByRole('button', { name: 'Request a call' }).click()
  await shoot(page, 'callback-360')
}

async function shootConsole({ page }: Agent): Promise<void> {
  await page.getByText('Product Added').first().waitFor()
  await shoot(page, 'console-1440')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'console-dark-1440')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 768, height: 1024 })
  await shoot(page, 'console-768')
  await page.setViewportSize({ width: 360, height: 740 })
  await shoot(page, 'console-360')
}

/** What owners see to, with one who was invited. */
async function shootTeam({ page }: Agent): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(new URL('#/team', page.url()).href)
  await page.getByLabel('Name').fill('Kim Berg')
  await page.getByLabel('E-mail address').fill('kim@alder-and-oak.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Manage Kim Berg' }).click()
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('group', { name: 'Disable Kim Berg?' }).waitFor()
  await shoot(page, 'team-1440')
  await page.setViewportSize({ width: 360, height: 740 })
  await shoot(page, 'team-360')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Audit' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await shoot(page, 'audit-1440')
}

/** Both sides of one conversation in one picture. */
async function shootTogether(browser: Browser): Promise<void> {
  const embed = (name: string): string =>
    `data:image/jpeg;base64,${readFileSync(join(FOLDER, `${name}.jpg`)).toString('base64')}`
  const page = await browser.newPage({ viewport: { width: 1440, height: 560 } })
  await page.setContent(`<style>
    body{margin:0;padding:40px;background:#dfe7e2;display:flex;gap:32px;box-sizing:border-box;height:560px}
    img{width:664px;height:415px;object-fit:cover;border-radius:12px;box-shadow:0 18px 50px #0003;align-self:center}
  </style><img src="${embed('chat-product-1440')}"><img src="${embed('console-1440')}">`)
  await shoot(page, 'demo')
}

mkdirSync(FOLDER, { recursive: true })
const [demo, browser] = await Promise.all([startDemo(), startBrowser()])
try {
  const agent = await signIn(browser, demo.console)
  await shootVisitor(browser, demo, agent)
  await shootPhone(browser, demo)
  await shootConsole(agent)
  await shootTeam(agent)
  await shootTogether(browser)
} finally {
  await browser.close()
  await demo.stop()
}
