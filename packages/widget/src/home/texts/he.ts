import type { HomeTexts } from './home-texts.ts'

export const he: HomeTexts = {
  welcome: 'איך נוח לכם לפנות אלינו?',
  chatEntry: 'צ׳אט איתנו',
  chatHint: 'כתבו עכשיו וקראו כאן את התשובה',
  callHint: 'השאירו מספר ונתקשר אליכם',
  helpEntry: 'מציאת תשובה',
  helpHint: 'חפשו במאמרים שלנו',
}
