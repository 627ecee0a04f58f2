import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from './create-program.ts'

const program = createProgram({ version: '1.2.3', assets: '/assets' })

/** All that is printed, what stands behind the options included. */
function readHelp(command: Command): string {
  let help = ''
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
  return help
}

const listLeaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(listLeaves)

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

test.each(listLeaves(program).map((command) => [nameOf(command), command] as const))(
  '%s says what it does, each option and the setting that does the same, and shows a call',
  (name, command) => {
    const help = readHelp(command)
    expect(command.description()).toMatch(/^[a-z].+[^.]$/)
    expect(help).toMatch(new RegExp(`^  (\\S+=\\S+ )*${name} `, 'm'))
    const words = help.replaceAll(/\s+/g, ' ')
    for (const { long, description, envVar } of command.options) {
      expect(description.length).toBeGreaterThan(5)
      expect(help).toContain(long)
      if (envVar !== undefined) expect(words).toContain(`env: ${envVar}`)
    }
  },
)

test('the help of all lists every command and every setting there is', () => {
  const help = readHelp(program)
  for (const command of program.commands) expect(help).toContain(`  ${command.name()}`)
  const settings = listLeaves(program).flatMap(({ options }) => options.map(({ envVar }) => envVar))
  for (const setting of new Set(settings)) if (setting) expect(help).toContain(`  ${setting} `)
})
