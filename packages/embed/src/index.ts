export type { Command } from './commands.ts'
export type { BeckonGlobal } from './create-global.ts'
export { mountTag } from './mount-tag.ts'
export type { TagOptions } from './read-attributes.ts'
