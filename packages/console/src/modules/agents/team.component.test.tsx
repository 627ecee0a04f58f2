import type { AgentProfile } from '@beckon/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answerFetch, type HttpAnswers, refusal } from '../../testing/answer-fetch.ts'
import { findByRole, getByRole } from '../../testing/by-role.ts'
import { makeAgent, makeMember } from '../../testing/fixtures.ts'
import { press, renderDesk } from '../../testing/render-desk.tsx'

const EXPIRES = '2026-11-29T10:00:00.000Z'
const priya = makeMember('Priya Nair', { role: 'owner' })

/** The team page of an owner, on a gateway where Kim is an agent. */
async function openTeam(answers: HttpAnswers = {}, kim: Partial<AgentProfile> = {}) {
  let members = [priya, makeMember('Kim Berg', kim)]
  const { asked } = answerFetch({
    'GET /v1/agents': () => ({ agents: members }),
    'PATCH /v1/agents/agent-kim': (change) => {
      members = [priya, { ...makeMember('Kim Berg', kim), ...(change as object) }]
      return { agent: members[1] }
    },
    ...answers,
  })
  const rendered = renderDesk({}, '#/team', makeAgent({ role: 'owner' }))
  await vi.waitFor(() => getByRole(rendered.root, 'button', 'Manage Kim Berg'))
  const writes = () => asked.filter(({ route }) => !route.startsWith('GET'))
  return { ...rendered, writes }
}

async function manage(root: HTMLElement, name = 'Kim Berg'): Promise<void> {
  getByRole(root, 'button', `Manage ${name}`).click()
  await vi.waitFor(() => getByRole(root, 'group', `Role of ${name}`))
}

function fill(root: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = root.querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (field) field.value = value
  }
  root.querySelector<HTMLFormElement>('form.invite')?.requestSubmit()
}

test('shows owners who is here, with role and state, and to agents not even the way there', async () => {
  const { root } = await openTeam({}, { away: true, picture: 'faces/kim' })
  expect(getByRole(root, 'link', 'Team').getAttribute('aria-current')).toBe('page')
  const [own, other] = [...root.querySelectorAll('.member')].map((row) => row.textContent)
  expect(own).toContain('YouOwner')
  expect(other).toContain('Kim BergAwaykim@hearth.example')
  expect(root.querySelector('.member img')?.getAttribute('src')).toBe('/faces/kim')
  expect(document.title).toContain('Team')
})

test('tells an agent who knows the address that it is for owners', () => {
  const { asked } = answerFetch({})
  const { root } = renderDesk({}, '#/team')
  expect(root.textContent).toContain('Only an owner of the site may do that.')
  expect(findByRole(root, 'link', 'Team')).toEqual([])
  expect(asked).toEqual([])
})

test('shuts the page to whom the gateway takes for no owner any more', async () => {
  answerFetch({ 'GET /v1/agents': refusal('auth/forbidden') })
  const { root } = renderDesk({}, '#/team', makeAgent({ role: 'owner' }))
  await vi.waitFor(() => expect(root.textContent).toContain('Only an owner of the site'))
  expect(findByRole(root, 'link', 'Team')).toEqual([])
})

test('invites somebody and shows their link once, with how long it is good', async () => {
  const agent = makeMember('Ines Roth', { role: 'owner' })
  const { root, writes } = await openTeam({
    'POST /v1/agents': () => ({ agent, token: 'll_once', expiresAt: EXPIRES }),
  })
  getByRole(root, 'button', 'Owner').click()
  await vi.waitFor(() =>
    expect(getByRole(root, 'button', 'Owner').getAttribute('aria-pressed')).toBe('true'),
  )
  fill(root, { name: 'Ines Roth', email: 'ines@hearth.example' })
  await vi.waitFor(() => getByRole(root, 'group', 'Login link for Ines Roth'))
  expect(writes()).toEqual([
    {
      route: 'POST /v1/agents',
      input: { name: 'Ines Roth', email: 'ines@hearth.example', role: 'owner' },
    },
  ])
  const address = root.querySelector<HTMLInputElement>('.login-address')
  expect(address?.value).toBe(`${location.origin}/console/#login=ll_once`)
  expect(root.querySelector('.login-card time')?.getAttribute('datetime')).toBe(EXPIRES)
  expect(document.activeElement).toBe(address)
  getByRole(root, 'button', 'Done').click()
  await vi.waitFor(() => expect(root.querySelector('.login-card')).toBe(null))
  expect(document.activeElement).toBe(root.querySelector('input[name=name]'))
})

test('says in the sentence of the gateway why an invitation is refused, and keeps what was typed', async () => {
  const { root } = await openTeam({ 'POST /v1/agents': refusal('agent/exists') })
  fill(root, { name: 'Kim', email: 'kim@hearth.example' })
  await vi.waitFor(() =>
    expect(root.textContent).toContain('There is an agent of this e-mail address already.'),
  )
  expect(root.querySelector<HTMLInputElement>('input[name=email]')?.value).toBe(
    'kim@hearth.example',
  )
})

test('asks once before it disables somebody, and takes it back without asking', async () => {
  const { root, writes } = await openTeam()
  await manage(root)
  const disable = getByRole(root, 'button', 'Disable')
  disable.click()
  const question = await vi.waitFor(() => getByRole(root, 'group', /^Disable Kim Berg\?/))
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'))
  expect(writes()).toEqual([])
  getByRole(question, 'button', 'Disable').click()
  await vi.waitFor(() => expect(root.textContent).toContain('Kim Berg is disabled.'))
  const enable = getByRole(root, 'button', 'Enable')
  expect(document.activeElement).toBe(enable)
  expect(root.querySelector('.member-disabled')?.textContent).toContain('Disabled')
  enable.click()
  await vi.waitFor(() => expect(root.textContent).toContain('Kim Berg may sign in again.'))
  expect(writes().map(({ input }) => input)).toEqual([{ disabled: true }, { disabled: false }])
})

test('leaves a question with Esc, on the button that asked, and stays on the page', async () => {
  const { root, desk, writes } = await openTeam()
  await manage(root)
  const button = getByRole(root, 'button', 'Sign out everywhere')
  button.click()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'))
  press(document.activeElement ?? document, 'Escape')
  await vi.waitFor(() => expect(findByRole(root, 'group', /^Sign Kim Berg/)).toEqual([]))
  expect(document.activeElement).toBe(button)
  expect(desk.route.$route.get()).toEqual({ view: 'team' })
  expect(writes()).toEqual([])
})

test.each([
  ['Sign out everywhere', 'Sign out everywhere', 'DELETE /v1/agents/agent-kim/sessions'],
  ['Remove second factor', 'Remove it', 'DELETE /v1/agents/agent-kim/second-factor'],
])('does "%s" once that is confirmed', async (name, verb, route) => {
  const { root, writes } = await openTeam({ [route]: () => ({}) })
  await manage(root)
  getByRole(root, 'button', name).click()
  const question = await vi.waitFor(() => getByRole(root, 'group', /Kim Berg.*\?/))
  getByRole(question, 'button', verb).click()
  await vi.waitFor(() => expect(root.querySelector('.member .done')?.textContent).toMatch(/^Kim/))
  expect(writes().map((each) => each.route)).toEqual([route])
})

test('makes another login link for somebody', async () => {
  const { root } = await openTeam({
    'POST /v1/agents/agent-kim/link': () => ({ token: 'll_new', expiresAt: EXPIRES }),
  })
  await manage(root)
  getByRole(root, 'button', 'New login link').click()
  await vi.waitFor(() => getByRole(root, 'group', 'Login link for Kim Berg'))
  expect(root.querySelector<HTMLInputElement>('.login-address')?.value).toMatch(/#login=ll_new$/)
})

test('makes somebody an owner at once, for that can be taken back', async () => {
  const { root, writes } = await openTeam()
  await manage(root)
  const role = getByRole(root, 'group', 'Role of Kim Berg')
  getByRole(role, 'button', 'Owner').click()
  await vi.waitFor(() => expect(root.textContent).toContain('Kim Berg is an owner now.'))
  expect(writes().map(({ input }) => input)).toEqual([{ role: 'owner' }])
})

test('asks an owner before they step down, and tells the last one why they cannot', async () => {
  const { root } = await openTeam({ 'PATCH /v1/agents/agent-1': refusal('agent/last-owner') })
  await manage(root, 'Priya Nair')
  expect(findByRole(root, 'button', 'Remove second factor')).toEqual([])
  getByRole(getByRole(root, 'group', 'Role of Priya Nair'), 'button', 'Agent').click()
  await vi.waitFor(() => getByRole(root, 'button', 'Step down').click())
  await vi.waitFor(() =>
    expect(root.textContent).toContain('A site needs an owner. Make somebody else one first.'),
  )
  expect(findByRole(root, 'group', /^Be an agent/)).toEqual([])
})

test('leads whoever stepped down out of the page, with the focus on its title', async () => {
  let role: AgentProfile['role'] = 'owner'
  const { root, writes } = await openTeam({
    'GET /v1/agents': () => ({ agents: [{ ...priya, role }, makeMember('Kim Berg')] }),
    'PATCH /v1/agents/agent-1': () => {
      role = 'agent'
      return { agent: { ...priya, role } }
    },
  })
  await manage(root, 'Priya Nair')
  getByRole(getByRole(root, 'group', 'Role of Priya Nair'), 'button', 'Agent').click()
  await vi.waitFor(() => getByRole(root, 'button', 'Step down').click())
  await vi.waitFor(() =>
    expect(root.textContent).toContain('Only an owner of the site may do that.'),
  )
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole(root, 'heading', 'Team')))
  expect(findByRole(root, 'link', 'Team')).toEqual([])
  expect(writes().map(({ input }) => input)).toEqual([{ role: 'agent' }])
})

test('lets go of a refusal when something else is begun', async () => {
  const { root } = await openTeam({
    'DELETE /v1/agents/agent-kim/second-factor': refusal('auth/factor-missing'),
  })
  await manage(root)
  getByRole(root, 'button', 'Remove second factor').click()
  await vi.waitFor(() => getByRole(root, 'button', 'Remove it').click())
  await vi.waitFor(() => expect(root.textContent).toContain('There is no second factor'))
  getByRole(root, 'button', 'Disable').click()
  await vi.waitFor(() => expect(root.textContent).not.toContain('There is no second factor'))
})

test('does not take a link for copied because the one before was', async () => {
  let count = 0
  const { root } = await openTeam({
    'POST /v1/agents': () => {
      count += 1
      return { agent: makeMember(`Ines ${count}`), token: `ll_${count}`, expiresAt: EXPIRES }
    },
  })
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  onTestFinished(() => write.mockRestore())
  fill(root, { name: 'Ines 1', email: 'ines@hearth.example' })
  await vi.waitFor(() => getByRole(root, 'button', /^Copy/).click())
  await vi.waitFor(() => getByRole(root, 'button', /^Copied/))
  expect(write).toHaveBeenCalledWith(expect.stringMatching(/#login=ll_1$/))
  fill(root, { name: 'Ines 2', email: 'ines2@hearth.example' })
  await vi.waitFor(() => getByRole(root, 'group', 'Login link for Ines 2'))
  expect(findByRole(root, 'button', /^Copied/)).toEqual([])
})
