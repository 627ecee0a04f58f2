import type { MessengerTexts } from './messenger-texts.ts'

export const fa: MessengerTexts = {
  hello: 'اکنون اینجا با {company} گفتگو می‌کنید. فقط بنویسید. برای پایان دادن، /stop را بفرستید.',
  stopped: '{company} دیگر اینجا برای شما نمی‌نویسد.',
  stranger:
    'برای گفتگو با {company} در اینجا، گفتگو را در وب‌سایت آن باز کنید و آنجا {messenger} را انتخاب کنید.',
  lost: 'بخشی از این منتقل نشد. لطفاً آن را به‌صورت متن، عکس یا فایل کوچک‌تر بفرستید.',
}
