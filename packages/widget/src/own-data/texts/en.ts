import type { OwnDataTexts } from './own-data-texts.ts'

export const en: OwnDataTexts = {
  title: 'Your data',
  nothing: 'Nothing is stored about you yet.',
  messages: 'Messages',
  calls: 'Calls',
  visits: 'Visits and clicks',
  choices: 'Privacy choices',
  withdraw: 'Withdraw everything',
  withdrawn: 'Everything is withdrawn. Your conversation stays.',
  save: 'Save a copy',
  erase: 'Delete everything',
  sure: 'Delete everything about you?',
  sureHint: 'Your messages, calls and choices are deleted for good, and nothing more is collected.',
  keep: 'Keep it',
  erased: 'Everything about you is deleted.',
  unproven: 'This belongs to an account. Log in on this site first.',
}
