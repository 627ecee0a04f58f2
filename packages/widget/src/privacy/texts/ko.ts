import type { PrivacyTexts } from './privacy-texts.ts'

export const ko: PrivacyTexts = {
  locale: 'ko',
  consentNotice:
    '여기에서 방문하시는 페이지와 클릭하시는 항목을 저희가 볼 수 있을까요? 그러면 답변하는 담당자가 더 잘 도와드릴 수 있습니다. 이 설정은 ‘개인정보 보호’에서 언제든지 변경하실 수 있습니다.',
  consentTitle: '더 잘 도와드릴 수 있게 해 주세요',
  allow: '허용',
  deny: '괜찮습니다',
  thanks: '감사합니다. 이 설정은 ‘개인정보 보호’에서 언제든지 변경하실 수 있습니다.',
  privacySwitch: '내 방문 공유',
  optOutHonoured:
    '사용 중인 브라우저가 데이터를 판매하거나 공유하지 말 것을 사이트에 요청합니다. 저희는 그렇게 하지 않습니다.',
  privacyState: (allowed) =>
    allowed
      ? '여기에서 방문하시는 페이지와 클릭하시는 항목을 봅니다.'
      : '방문하시는 페이지도, 클릭하시는 항목도 보지 않습니다.',
}
