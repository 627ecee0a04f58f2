import type { FileTexts } from './file-texts.ts'

export const ko: FileTexts = {
  tray: '보낼 파일',
  takePhoto: '사진 찍기',
  chooseFiles: '파일 선택',
  dropHere: '보낼 파일을 여기에 놓으세요',
  remove: (name) => `${name} 제거`,
  retry: (name) => `${name} 다시 시도`,
  retryShort: '다시 시도',
  progress: (name) => `${name} 업로드 중`,
  preparing: '준비 중…',
  uploading: '업로드 중…',
  waiting: '연결되지 않았습니다. 자동으로 이어집니다.',
  ready: (count) => `보낼 준비가 된 파일: ${count}`,
  willSend: '파일이 모두 올라가면 메시지를 보냅니다.',
  tooMany: (most) =>
    `메시지 하나에 파일을 최대 ${most}개까지 첨부할 수 있습니다. 나머지는 제외되었습니다.`,
  tooLarge: (most) => `파일이 너무 큽니다. 최대 ${most}입니다.`,
  unreadable: '이 브라우저에서 열 수 없는 사진입니다. JPEG나 PNG로 저장한 다음 다시 추가해 주세요.',
  failed: '이 파일을 업로드하지 못했습니다. 다시 시도해 주세요.',
  files: '첨부 파일',
  openImage: (name) => `새 탭에서 ${name} 열기`,
  save: (name) => `${name} 저장`,
  gone: '이 사진을 표시할 수 없습니다.',
  lost: '이 메시지의 파일이 더 이상 없습니다. 다시 첨부해 주세요.',
  errors: {
    'file/empty': '빈 파일입니다.',
    'file/type-refused': '이 종류의 파일은 여기에서 보낼 수 없습니다.',
    'file/too-much': '하루에 보낼 수 있는 양을 넘었습니다. 내일 다시 시도해 주세요.',
  },
}
