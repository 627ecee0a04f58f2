export { tracking } from '@beckon/tracking'
