import type { HomeTexts } from './home-texts.ts'

export const fa: HomeTexts = {
  welcome: 'دوست دارید چگونه با ما در ارتباط باشید؟',
  chatEntry: 'گفتگو با ما',
  chatHint: 'اکنون بنویسید، پاسخ را همین‌جا بخوانید',
  callHint: 'شماره‌تان را بگذارید تا تماس بگیریم',
  helpEntry: 'یافتن پاسخ',
  helpHint: 'در مقاله‌های ما جستجو کنید',
}
