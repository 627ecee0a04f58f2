import type { DeviceTexts } from './device-texts.ts'

export const zh: DeviceTexts = {
  offer: '在此设备上通知我',
  consent: (company) => `${company} 在此回复您时，此设备会显示。不会显示其他内容。`,
  later: '暂不',
  on: '此设备会通知您有回复。',
  stop: '停止',
  blocked: '浏览器阻止了此网站的通知。请在其设置中允许，然后重试。',
  failed: '未能成功。请稍后再试。',
  gone: '这里不再提供通知。',
}
