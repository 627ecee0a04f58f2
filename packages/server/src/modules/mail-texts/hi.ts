import type { MailTexts } from './mail-texts.ts'

export const hi: MailTexts = {
  locale: 'hi',
  dir: 'ltr',
  subject: '{company} का नया संदेश',
  intro: '{company} ने आपको जवाब दिया:',
  open: 'बातचीत खोलें',
  why: 'यह इसलिए मिला क्योंकि आपने {company} से ईमेल पर जवाब माँगे थे।',
  stop: 'ये ईमेल बंद करें',
  confirmSubject: 'पुष्टि करें: {company} के जवाब ईमेल पर',
  confirmText:
    'किसी ने, शायद आपने, इस पते पर {company} के जवाब माँगे हैं। अगर आपने माँगे थे तो पुष्टि करें। नहीं तो इस ईमेल को अनदेखा करें: और कुछ नहीं आएगा।',
  confirm: 'हाँ, मुझे जवाब भेजें',
  confirmed: 'हो गया। अब {company} के जवाब आपके ईमेल पर आएँगे।',
  stopAsk: '{company} के ईमेल और नहीं चाहिए?',
  stopped: 'अब आपको ये ईमेल नहीं मिलेंगे।',
  never: 'इस पते पर फिर कभी न लिखें',
  transcriptSubject: '{company} के साथ आपकी बातचीत',
  you: 'आप',
  unknown: 'यह लिंक काम नहीं करता, या अब नहीं करता।',
}
