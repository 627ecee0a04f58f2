import type { DeviceTexts } from './device-texts.ts'

export const zhHant: DeviceTexts = {
  offer: '在此裝置上通知我',
  consent: (company) => `${company} 在此回覆您時，此裝置會顯示。不會顯示其他內容。`,
  later: '暫不',
  on: '此裝置會通知您有回覆。',
  stop: '停止',
  blocked: '瀏覽器封鎖了此網站的通知。請在其設定中允許，然後再試。',
  failed: '未能成功。請稍後再試。',
  gone: '這裡不再提供通知。',
}
