export { followTabs } from './follow-tabs.ts'
export { leadTabs } from './lead-tabs.ts'
