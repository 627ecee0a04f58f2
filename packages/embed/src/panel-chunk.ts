export { mountPanel } from '@beckon/widget/panel'
